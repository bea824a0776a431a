package no.knutepunkt.intake;

import java.io.IOException;
import java.util.Locale;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Pace;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes a body in at the gate and says what became of it, whichever way it came over HTTP. */
@Component
class Reception {

  private final Gate gate;
  private final Answers answers;
  private final Doorman doorman;
  private final Pace pace;

  Reception(Gate gate, Answers answers, Doorman doorman, Pace pace) {
    this.pace = pace;
    this.gate = gate;
    this.answers = answers;
    this.doorman = doorman;
  }

  /** Who waits for the acknowledgement alone makes room for the next body. */
  Said receive(Caller caller, Delivery delivery, Locale language) throws IOException {
    Doorman.Place place = doorman.place(caller);
    try {
      Taken taken = gate.take(caller, delivery.with(pace.of(delivery.body())));
      place.isRead();
      Verdict verdict = taken.arrived();
      return new Said(status(verdict, delivery.handling()), answers.of(verdict, language));
    } finally {
      place.close();
    }
  }

  private static HttpStatus status(Verdict verdict, Delivery.Handling handling) {
    if (verdict.accepted() == 0) {
      return HttpStatus.UNPROCESSABLE_ENTITY;
    }
    return handling.dryRun() ? HttpStatus.OK : HttpStatus.ACCEPTED;
  }

  /** What the sender is told. */
  record Said(HttpStatus status, Answer answer) {}
}
