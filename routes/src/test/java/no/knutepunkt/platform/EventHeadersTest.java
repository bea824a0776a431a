package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventHeadersTest {

  private static final String ID = "0f8b2a54-6c1e-4b9e-9a39-2f6f6f1f7a10";

  @Test
  void theSendersUuidIsTheId() {
    assertThat(EventHeaders.id(headers("ce_id", ID))).hasValue(UUID.fromString(ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-1-1-1", "100000001-1-1-1-1", "42", "Ω"})
  void anIdOfAnotherKindBecomesOneOfSourceAndId(String theirs) {
    assertThat(EventHeaders.id(headers("ce_id", theirs, "ce_source", "/crm")))
        .hasValue(ContentId.of("/crm", theirs));
  }

  @Test
  void idsThatJavaReadsAsOneAnotherStayApart() {
    assertThat(EventHeaders.id(headers("ce_id", "1-1-1-1-1")))
        .isNotEqualTo(EventHeaders.id(headers("ce_id", "100000001-1-1-1-1")));
  }

  @Test
  void idsThatAreNoTextStayApart() {
    Headers one = new RecordHeaders().add("ce_id", new byte[] {(byte) 0xff});
    Headers other = new RecordHeaders().add("ce_id", new byte[] {(byte) 0xfe});
    assertThat(EventHeaders.id(one)).isNotEqualTo(EventHeaders.id(other));
  }

  @Test
  void anEmptyIdIsNoId() {
    assertThat(EventHeaders.id(headers("ce_id", ""))).isEmpty();
  }

  @Test
  void aSourceGetsInWithoutControlCharactersAndNotEndless() {
    assertThat(EventHeaders.source(headers("ce_source", "/a\u0000b\n" + "x".repeat(10_000))))
        .startsWith("/abxxx")
        .hasSize(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "", "2026-02-30T00:00:00Z"})
  void aTimeThatIsNoneIsTheRecordsOwn(String text) {
    assertThat(EventHeaders.time(headers("ce_time", text), 1000)).isEqualTo("1970-01-01T00:00:01Z");
  }

  @Test
  void aTimeBeyondWhatTheDatabaseHoldsIsTheLastThatItHolds() {
    assertThat(EventHeaders.time(headers("ce_time", Instant.MAX.toString()), 0))
        .isEqualTo("9999-12-31T23:59:59.999Z");
    assertThat(EventHeaders.time(new RecordHeaders(), Long.MIN_VALUE))
        .isEqualTo("0001-01-01T00:00:00Z");
  }

  @Test
  void headersWithoutValuesAreAsGoodAsNone() {
    Headers empty = new RecordHeaders();
    for (String name : new String[] {"ce_id", "ce_source", "ce_time", "ce_receipt", "ce_row"}) {
      empty.add(name, null);
    }
    assertThat(EventHeaders.id(empty)).isEmpty();
    assertThat(EventHeaders.source(empty)).isEqualTo("/unknown");
    assertThat(EventHeaders.time(empty, 0)).isEqualTo(Instant.EPOCH);
    assertThat(EventHeaders.origin(empty)).isEqualTo(Origin.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "99999999999999999999", "one", "1\u0000x"})
  void aRowThatIsNoNumberIsUnknown(String row) {
    assertThat(EventHeaders.origin(headers("ce_row", row)).row()).isZero();
  }

  @Test
  void aReasonThatIsNoCodeIsNotBelieved() {
    Headers hostile = headers("ce_replayfor", "ledger", "ce_replayreason", "'; drop table\u0000");
    assertThat(EventHeaders.origin(hostile).replay()).isEqualTo(new Origin.Replay("ledger", ""));
  }

  @Test
  void headersSurviveTheWay() {
    Origin origin = Origin.of(UUID.fromString(ID), 7);
    Event<String> event = new Event<>(UUID.fromString(ID), "/crm", Instant.EPOCH, origin, "");
    assertThat(EventHeaders.origin(new SharedHeaders("news-items").of(event))).isEqualTo(origin);
  }

  private static Headers headers(String... namesAndValues) {
    Headers headers = new RecordHeaders();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
    }
    return headers;
  }
}
