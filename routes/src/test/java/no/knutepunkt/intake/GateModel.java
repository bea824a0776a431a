package no.knutepunkt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.fields.Fault;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.platform.web.Problem;

/** What holds for any body whatsoever. */
final class GateModel {

  private static final Caller SENDER = GateFixture.SECRETARIAT;

  private final GateFixture dry = new GateFixture();
  private final GateFixture real = new GateFixture();
  private final String stream;
  private final String contentType;

  GateModel(String stream, String contentType) {
    this.stream = stream;
    this.contentType = contentType;
  }

  /** The only outcomes are a verdict and a refusal; a dry run has the same; the verdict is true. */
  void holdsFor(byte[] body) {
    Outcome said = outcome(dry, body, true);
    Outcome done = outcome(real, body, false);
    assertThat(said.refusal()).isEqualTo(done.refusal());
    assertThat(dry.road.calls).isEmpty();
    if (done.verdict() != null) {
      assertSame(said.verdict(), done.verdict());
      assertEveryRowArrived(done.verdict());
      List.copyOf(real.road.rejected).forEach(this::assertRejectedAgain);
    }
  }

  private Outcome outcome(GateFixture gate, byte[] body, boolean dryRun) {
    Delivery.Handling handling = new Delivery.Handling(dryRun, false, null);
    try {
      return new Outcome(
          gate.send(
              SENDER,
              new Delivery(
                  stream,
                  contentType,
                  EventName.NONE,
                  handling,
                  Guidance.NONE,
                  new ByteArrayInputStream(body))),
          null);
    } catch (Problem refused) {
      return new Outcome(null, refused.getMessage());
    }
  }

  static void assertSame(Verdict said, Verdict done) {
    assertThat(said.accepted()).isEqualTo(done.accepted());
    assertThat(said.rejectedRows()).isEqualTo(done.rejectedRows());
    assertThat(said.faults()).isEqualTo(done.faults());
    assertThat(said.understood()).isEqualTo(done.understood());
  }

  /** Once, in order, and as many as the verdict says. */
  private void assertEveryRowArrived(Verdict verdict) {
    List<Long> rows = new ArrayList<>();
    real.road.accepted.forEach(row -> rows.add(row.event().origin().row()));
    assertThat(rows).hasSize((int) verdict.accepted()).isSorted();
    List<Long> bad = real.road.rejected.stream().map(Refused::row).toList();
    assertThat(bad).hasSize((int) verdict.rejectedRows()).isSorted();
    rows.addAll(bad);
    Collections.sort(rows);
    assertThat(rows).doesNotHaveDuplicates();
  }

  /** A bad row by itself is no better; only damaged letters can be read once they stand alone. */
  private void assertRejectedAgain(Refused row) {
    if (row.faults().stream().map(Fault::rule).anyMatch("encoding"::equals)) {
      return;
    }
    Kept kept = new Kept(row.id(), SENDER, stream, GateFixture.NOW, row.document());
    try {
      assertThat(real.gate.judge(kept).accepted()).as("%s", row.faults()).isZero();
    } catch (Problem unreadable) {
      assertThat(unreadable.getMessage()).isNotBlank();
    }
  }

  private record Outcome(Verdict verdict, String refusal) {}
}
