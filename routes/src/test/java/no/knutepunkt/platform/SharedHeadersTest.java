package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class SharedHeadersTest {

  private static final Instant MORNING = Instant.parse("2026-11-22T09:00:00Z");
  private static final Origin ROW_2 = Origin.of(new UUID(7, 7), 2);
  private static final Origin ROW_3 = Origin.of(new UUID(7, 7), 3);

  private final SharedHeaders shared = new SharedHeaders("news-items");

  @Test
  void whatTheRowsOfOneBodyHaveInCommonIsMadeOnce() {
    Headers second = shared.of(event(1, "/crm", MORNING, ROW_2));
    Headers third = shared.of(event(2, "/crm", MORNING, ROW_3));

    assertThat(List.of("content-type", "ce_specversion", "ce_type", "ce_source", "ce_time"))
        .allSatisfy(name -> assertThat(third.lastHeader(name)).isSameAs(second.lastHeader(name)));
    assertThat(third.lastHeader("ce_receipt")).isSameAs(second.lastHeader("ce_receipt"));
    assertThat(text(third, "ce_id")).isEqualTo(new UUID(0, 2).toString());
    assertThat(text(third, "ce_row")).isEqualTo("3");
  }

  @Test
  void whateverIsDifferentInTheNextEventIsSaidAsItIs() {
    Instant noon = MORNING.plusSeconds(10_800);
    Stream.of(
            event(2, "/cms", MORNING, ROW_3),
            event(3, "/cms", noon, ROW_3),
            event(4, "/cms", noon, Origin.of(new UUID(8, 8), 3)),
            event(5, "/cms", noon, Origin.NONE),
            event(6, "/cms", noon, ROW_2))
        .forEach(this::isSaidAsItIs);
  }

  private void isSaidAsItIs(Event<String> event) {
    EventAttributes read = new EventAttributes().of(shared.of(event));

    assertThat(read.id()).hasValue(event.id());
    assertThat(read.source()).isEqualTo(event.source());
    assertThat(read.time(0)).isEqualTo(event.time());
    assertThat(read.origin()).isEqualTo(event.origin());
  }

  private static Event<String> event(long id, String source, Instant time, Origin origin) {
    return new Event<>(new UUID(0, id), source, time, origin, "");
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), UTF_8);
  }
}
