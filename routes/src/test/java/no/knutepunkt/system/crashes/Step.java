package no.knutepunkt.system.crashes;

import java.util.List;

/** The durable steps of an event's way, as docs/guarantees.md numbers them. */
enum Step {
  READ("Body read and judged"),
  CLAIM_IDS("Senders' own ids claimed"),
  SEND("Rows handed to Kafka"),
  ACKNOWLEDGE("Rows acknowledged by Kafka"),
  RECEIPT("Receipt and journeys of a short body written"),
  ANSWER("202 answered"),
  OPEN_RECEIPT("Receipt of a long body opened"),
  FIRST_CHUNK("First chunk of a long body sent"),
  COUNT("Acknowledged rows of a long body counted, with journeys"),
  CLOSE("Receipt of a long body closed"),
  POLL("Poll read"),
  CLAIM("Positions moved, events claimed"),
  EFFECT("Effect"),
  HAND_OVER("Refused records handed to the rejected topic"),
  GIVE_BACK("Claims of refused events given back"),
  PARK_KEY("Keys of refused records parked"),
  PARK("Records behind them kept"),
  TAKE_OUT("Parked records that go on taken out"),
  OUTCOMES("Outcomes counted on the receipts"),
  EXCEPTIONS("Outcomes other than delivered kept by event"),
  COMMIT("Database commit"),
  OFFSETS("Offsets committed"),
  REPLAY_CLAIM("Message in quarantine claimed for sending again"),
  REPLAY_SEND("Message sent again"),
  REPLAY_MARK("Message marked as sent again"),
  LET_GO("Key of a rejected message let go"),
  WAKE("Record sent that brings a poll"),
  REJECT("Message marked as rejected"),
  REJECT_COMMIT("Rejection committed"),
  YEAR_POST("Begun years posted"),
  YEAR_COMMIT("Posted years committed"),
  RATES_POST("New rates and what follows from them posted"),
  RATES_COMMIT("New rates committed");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  int number() {
    return List.of(values()).indexOf(this) + 1;
  }

  String title() {
    return title;
  }
}
