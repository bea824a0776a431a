package no.knutepunkt.intake;

import java.io.IOException;
import java.util.Locale;
import no.knutepunkt.access.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a body in at the gate and says what became of it, whichever way it came over HTTP. */
@Component
class Reception {

  private final Gate gate;
  private final Answers answers;
  private final Doorman doorman;

  Reception(Gate gate, Answers answers, Doorman doorman) {
    this.gate = gate;
    this.answers = answers;
    this.doorman = doorman;
  }

  /** Who waits for the acknowledgement alone makes room for the next body. */
  ResponseEntity<Answer> receive(Caller caller, Delivery delivery, Locale language)
      throws IOException {
    Doorman.Place place = doorman.place(caller);
    try {
      Taken taken = gate.take(caller, delivery);
      place.isRead();
      Verdict verdict = taken.arrived();
      return ResponseEntity.status(status(verdict, delivery.handling()))
          .body(answers.of(verdict, language));
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
}
