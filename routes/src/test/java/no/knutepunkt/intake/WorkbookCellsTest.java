package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.knutepunkt.intake.workbook.Packed;
import no.knutepunkt.schemas.MemberUpdate;
import org.junit.jupiter.api.Test;

/** What the cells of a workbook mean. */
class WorkbookCellsTest {

  private static final String HEADING = Packed.row("Orgnr", "Navn", "Ansatte", "Innmeldt");

  private final GateFixture fixture = new GateFixture();

  @Test
  void aNumberInScientificNotationIsTheNumber() {
    assertThat(sent("<c><v>3.10000019E8</v></c>" + NAME).getOrganisationNumber())
        .isEqualTo("310000019");
  }

  @Test
  void aNumberWithThreeDecimalsIsNotAmbiguousInAWorkbook() {
    assertThat(rules(NUMBER + NAME + "<c><v>1.234</v></c>")).isEqualTo("whole-number");
    assertThat(sent(NUMBER + NAME + "<c><v>1234</v></c>").getEmployees()).isEqualTo(1234);
  }

  @Test
  void aFormulaIsTakenByItsValue() {
    assertThat(sent(NUMBER + NAME + "<c><f>10+15</f><v>25</v></c>").getEmployees()).isEqualTo(25);
    assertThat(sent(NUMBER + "<c t=\"str\"><f>A1</f><v>Vik AS</v></c>").getName())
        .isEqualTo("Vik AS");
  }

  @Test
  void aFormulaWithoutValueIsAFault() {
    assertThat(rules(NUMBER + NAME + "<c><f>SUM(A1:A9)</f></c>"))
        .isEqualTo("formula-without-value");
  }

  @Test
  void anErrorIsAFault() {
    assertThat(rules(NUMBER + NAME + "<c t=\"e\"><v>#REF!</v></c>")).isEqualTo("cell-error");
  }

  @Test
  void aTextThatPointsToNothingIsAFault() {
    assertThat(rules(NUMBER + "<c t=\"s\"><v>99</v></c>")).isEqualTo("cell-error");
  }

  @Test
  void aDayWithoutFormatIsCountedInDays() {
    assertThat(sent(NUMBER + NAME + "<c/><c><v>46387</v></c>").getJoinedOn())
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void cellsAreFoundByTheirNames() {
    assertThat(
            sent("<c r=\"D2\"><v>46387</v></c><c r=\"A2\"><v>310000019</v></c><c r=\"B2\""
                    + " t=\"inlineStr\"><is><r><t>Fjord </t></r><r><t>AS</t></r></is></c>")
                .getName())
        .isEqualTo("Fjord AS");
  }

  @Test
  void cellsOutsideTheHeadingsAreNotDroppedInSilence() {
    assertThat(rules(NUMBER + NAME + "<c r=\"XFD2\"><v>1</v></c>")).isEqualTo("too-many-cells");
  }

  @Test
  void aRejectedRowIsKeptAsATableByItself() {
    send(NUMBER + "<c/>");
    assertThat(new String(fixture.road.rejected.get(0).document().bytes(), UTF_8))
        .isEqualTo("Orgnr;Navn;Ansatte;Innmeldt\r\n310000019\r\n");
  }

  private static final String NUMBER = "<c><v>310000019</v></c>";
  private static final String NAME = "<c t=\"inlineStr\"><is><t>Fjord AS</t></is></c>";

  private MemberUpdate sent(String cells) {
    assertThat(send(cells).faults()).isEmpty();
    return fixture.road.record(MemberUpdate.class);
  }

  private String rules(String cells) {
    return String.join(",", GateFixture.rules(send(cells)));
  }

  private Verdict send(String cells) {
    return fixture.send(
        GateFixture.SECRETARIAT,
        "member-updates",
        GateFixture.CSV,
        Packed.sheet(HEADING + "<row>" + cells + "</row>").bytes(),
        new Delivery.Handling(false, false, null));
  }
}
