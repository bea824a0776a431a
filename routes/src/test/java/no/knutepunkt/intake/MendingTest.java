package no.knutepunkt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was wrong can be mended by the one who sent it. */
class MendingTest {

  private final GateFixture fixture = new GateFixture();
  private final Mending mending = new Mending(fixture.gate, fixture.answers);

  @Test
  void aRowComesBackInItsSendersOwnHeadingsWithEveryFault() {
    Mendable row =
        rejected(GateFixture.CSV, "Org.nr.;Firma;Ansatte\n310000018;Vik AS;mange\n").get();

    assertThat(row.headings()).containsExactly("Org.nr.", "Firma", "Ansatte");
    assertThat(row.cells()).containsExactly("310000018", "Vik AS", "mange");
    assertThat(row.faults())
        .containsExactly(
            "“310000018” in Org.nr. is not an organisation number: the control digit (the last one)"
                + " does not fit.",
            "“mange” in Ansatte is not a number.");
    assertThat(fixture.road.accepted).isEmpty();
  }

  @Test
  void whatDidNotComeInATableIsNoRow() {
    assertThat(rejected(GateFixture.JSON, "{\"name\":\"Vik AS\"}")).isEmpty();
  }

  private Optional<Mendable> rejected(String contentType, String body) {
    fixture.send(GateFixture.SECRETARIAT, "member-updates", contentType, body);
    Refused refused = fixture.road.rejected.get(0);
    return mending.of(
        new Kept(
            refused.id(),
            GateFixture.SECRETARIAT,
            "member-updates",
            GateFixture.NOW,
            refused.document()),
        Locale.ENGLISH);
  }
}
