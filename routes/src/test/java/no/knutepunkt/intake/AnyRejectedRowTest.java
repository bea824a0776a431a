package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.knutepunkt.intake.fields.Fault;
import no.knutepunkt.intake.rows.Guidance;

/** Every row with content is accepted or comes back; as it comes back it can be mended. */
class AnyRejectedRowTest {

  private static final String STREAM = "member-updates";
  private static final List<String> HEADINGS =
      List.of("Orgnr", "Navn", "Ansatte", "E-post", "Innmeldt", "Utmeldt", "Status");
  private static final List<List<String>> CELLS =
      List.of(
          List.of("310000019", "NO 310 000 027 MVA", "310000018", "3,1E+08", "12", ""),
          List.of("Fjord Profil AS", "Vik; \"Verk\"", "=1+1", "#I/T", "a\u0001b", ""),
          List.of("25", "1 250", "1.234", "1,234", "-5", "12,5", "mange", "#VERDI!", ""),
          List.of("post@fjord.example", "post", "@x", "=x@y.example", ""),
          List.of("31.12.2025", "2025-12-31", "46022", "31.02.2026", "2026", ""),
          List.of("31.12.1999", "1.1.2027", "i går", "45000", ""),
          List.of("medlem", "left", "kanskje", ""));
  private static final List<String> FIELDS =
      List.of(
          "organisationNumber",
          "name",
          "employees",
          "email",
          "joinedOn",
          "leavingNoticeOn",
          "status");
  private static final List<String> GOOD =
      List.of(
          "310000035", "Elv Verk AS", "12", "post@elv.example", "1.1.1998", "31.12.2026", "medlem");

  @Property
  void everyRowWithContentIsAcceptedOrRejected(@ForAll("rows") List<List<String>> rows) {
    Verdict verdict = send(new GateFixture(), HEADINGS, rows);
    long withContent =
        rows.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty())).count();
    assertThat(verdict.accepted() + verdict.rejectedRows()).isEqualTo(withContent);
  }

  @Property
  void whatComesBackUnchangedIsRejectedForTheSameReasons(@ForAll("rows") List<List<String>> rows) {
    GateFixture first = new GateFixture();
    send(first, HEADINGS, rows);
    for (Refused refused : first.road.rejected) {
      Mendable row = mendable(first, refused);
      Verdict again = send(new GateFixture(), row.headings(), List.of(row.cells()));
      assertThat(again.accepted()).isZero();
      assertThat(rules(again.faults())).isEqualTo(rules(refused.faults()));
      assertThat(row.faults()).hasSameSizeAs(refused.faults());
    }
  }

  @Property
  void whatComesBackMendedIsAccepted(@ForAll("rows") List<List<String>> rows) {
    GateFixture first = new GateFixture();
    send(first, HEADINGS, rows);
    for (Refused refused : first.road.rejected) {
      Mendable row = mendable(first, refused);
      Verdict again =
          send(new GateFixture(), row.headings(), List.of(mended(row, refused.faults())));
      assertThat(again.faults()).isEmpty();
      assertThat(again.accepted()).isEqualTo(1);
    }
  }

  @Property
  void theSendersWordOnTheDecimalSignHoldsForARowByItself(@ForAll("signs") char sign) {
    GateFixture gate = new GateFixture();
    Guidance told = new Guidance(null, null, sign, null, null, null, Map.of("Firma?", "name"));
    byte[] file = "Orgnr;Firma?;Ansatte\n310000018;Vik AS;1.234\n".getBytes(UTF_8);
    gate.send(GateFixture.SECRETARIAT, STREAM, GateFixture.CSV, file, told);

    Refused refused = gate.road.rejected.get(0);
    assertThat(rules(gate.gate.judge(kept(refused)).faults())).isEqualTo(rules(refused.faults()));
    assertThat(mendable(gate, refused).headings()).containsExactly("Orgnr", "name", "Ansatte");
  }

  /** As the table of rejected rows has it. */
  private static Mendable mendable(GateFixture gate, Refused refused) {
    return new Mending(gate.gate, gate.answers).of(kept(refused), Locale.ENGLISH).orElseThrow();
  }

  private static Kept kept(Refused refused) {
    return new Kept(
        refused.id(), GateFixture.SECRETARIAT, STREAM, GateFixture.NOW, refused.document());
  }

  private static List<String> mended(Mendable row, List<Fault> faults) {
    List<String> cells = new ArrayList<>(row.cells());
    for (Fault fault : faults) {
      int column = FIELDS.indexOf(fault.field());
      cells.set(column, GOOD.get(column));
    }
    return cells;
  }

  private static Set<String> rules(List<Fault> faults) {
    return faults.stream()
        .map(fault -> fault.field() + " " + fault.rule())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Verdict send(GateFixture gate, List<String> headings, List<List<String>> rows) {
    StringWriter table = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(table)) {
      csv.writeRecord(headings);
      rows.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException("text in memory can always be written", impossible);
    }
    return gate.send(GateFixture.SECRETARIAT, STREAM, GateFixture.CSV, table.toString());
  }

  @Provide
  Arbitrary<Character> signs() {
    return Arbitraries.of(',', '.');
  }

  /** At least one row that is good, so that there is something to judge. */
  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<List<String>> row = Arbitraries.just(List.of());
    for (List<String> cells : CELLS) {
      row = row.flatMap(before -> Arbitraries.of(cells).map(cell -> with(before, cell)));
    }
    List<String> good = List.of("310000019", "Fjord AS", "25", "", "", "", "");
    return row.list().ofMaxSize(6).map(rows -> with(rows, good));
  }

  private static <T> List<T> with(List<T> before, T last) {
    List<T> all = new ArrayList<>(before);
    all.add(last);
    return List.copyOf(all);
  }
}
