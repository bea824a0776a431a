package no.knutepunkt.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journey that misses, is there twice or has a hole is seen. */
class TrailsTest {

  private static final UUID RECEIPT = new UUID(1, 1);
  private static final UUID EVENT = new UUID(2, 2);

  private final JdbcClient jdbc = new FreshDatabase().jdbc();
  private final Trails trails = new Trails(jdbc);

  @BeforeEach
  void oneEventOfOneReceiptHadItsEffect() {
    jdbc.sql(
            """
            insert into receipt (receipt, stream, sender, received_at, accepted)
            values (:receipt, 'news-items', '/website', now(), 1)
            """)
        .param("receipt", RECEIPT)
        .update();
    journey();
    jdbc.sql("insert into effect (receiver, event_id) values ('website-news', :event)")
        .param("event", EVENT)
        .update();
  }

  private void journey() {
    jdbc.sql("insert into journey (source_row, event_id, receipt) values (1, :event, :receipt)")
        .param("event", EVENT)
        .param("receipt", RECEIPT)
        .update();
  }

  @Test
  void aJourneyWithItsStationIsAllThereIsToSay() {
    assertThat(trails.findings()).isEmpty();
  }

  @Test
  void anAcceptedEventWithoutAJourneyIsLost() {
    jdbc.sql("delete from journey").update();
    assertFound(Finding.Kind.LOST, "news-items");
  }

  @Test
  void twoJourneysOfOneArrivalAreOneTooMany() {
    journey();
    assertFound(Finding.Kind.DOUBLED, "news-items");
  }

  @Test
  void anEventOfWhichAReceiverKnowsNothingIsAHole() {
    jdbc.sql("delete from effect").update();
    assertFound(Finding.Kind.UNEXPLAINED, "website-news");
  }

  @Test
  void anEventThatIsStillToldToBeParkedIsUnexplained() {
    jdbc.sql(
            """
            insert into event_outcome (receiver, event_id, outcome, reason, told_at)
            values ('website-news', :event, 'parked', 'parked', now())
            """)
        .param("event", EVENT)
        .update();
    assertFound(Finding.Kind.UNEXPLAINED, "website-news");
  }

  private void assertFound(Finding.Kind kind, String where) {
    assertThat(trails.findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(kind);
              assertThat(found.receiver()).isEqualTo(where);
            });
  }
}
