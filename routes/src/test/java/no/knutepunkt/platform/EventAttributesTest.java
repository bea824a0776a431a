package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventAttributesTest {

  private static final String ID = "0f8b2a54-6c1e-4b9e-9a39-2f6f6f1f7a10";

  @Test
  void theSendersUuidIsTheId() {
    assertThat(read(headers("ce_id", ID)).id()).hasValue(UUID.fromString(ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-1-1-1", "100000001-1-1-1-1", "42", "Ω"})
  void anIdOfAnotherKindBecomesOneOfSourceAndId(String theirs) {
    assertThat(read(headers("ce_id", theirs, "ce_source", "/crm")).id())
        .hasValue(ContentId.of("/crm", theirs));
  }

  @Test
  void idsThatJavaReadsAsOneAnotherStayApart() {
    assertThat(read(headers("ce_id", "1-1-1-1-1")).id())
        .isNotEqualTo(read(headers("ce_id", "100000001-1-1-1-1")).id());
  }

  @Test
  void idsThatAreNoTextStayApart() {
    Headers one = new RecordHeaders().add("ce_id", new byte[] {(byte) 0xff});
    Headers other = new RecordHeaders().add("ce_id", new byte[] {(byte) 0xfe});
    assertThat(read(one).id()).isNotEqualTo(read(other).id());
  }

  @Test
  void anEmptyIdIsNoId() {
    assertThat(read(headers("ce_id", "")).id()).isEmpty();
  }

  @Test
  void aSourceGetsInWithoutControlCharactersAndNotEndless() {
    assertThat(read(headers("ce_source", "/a\u0000b\n" + "x".repeat(10_000))).source())
        .startsWith("/abxxx")
        .hasSize(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "", "2026-02-30T00:00:00Z"})
  void aTimeThatIsNoneIsTheRecordsOwn(String text) {
    assertThat(read(headers("ce_time", text)).time(1000)).isEqualTo("1970-01-01T00:00:01Z");
  }

  @Test
  void aTimeBeyondWhatTheDatabaseHoldsIsTheLastThatItHolds() {
    assertThat(read(headers("ce_time", Instant.MAX.toString())).time(0))
        .isEqualTo("9999-12-31T23:59:59.999Z");
    assertThat(read(new RecordHeaders()).time(Long.MIN_VALUE)).isEqualTo("0001-01-01T00:00:00Z");
  }

  @Test
  void headersWithoutValuesAreAsGoodAsNone() {
    Headers empty = new RecordHeaders();
    for (String name : new String[] {"ce_id", "ce_source", "ce_time", "ce_receipt", "ce_row"}) {
      empty.add(name, null);
    }
    assertThat(read(empty).id()).isEmpty();
    assertThat(read(empty).source()).isEqualTo("/unknown");
    assertThat(read(empty).time(0)).isEqualTo(Instant.EPOCH);
    assertThat(read(empty).origin()).isEqualTo(Origin.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "99999999999999999999", "one", "1\u0000x"})
  void aRowThatIsNoNumberIsUnknown(String row) {
    assertThat(read(headers("ce_row", row)).origin().row()).isZero();
  }

  @Test
  void aReasonThatIsNoCodeIsNotBelieved() {
    Headers hostile = headers("ce_replayfor", "ledger", "ce_replayreason", "'; drop table\u0000");
    assertThat(read(hostile).origin().replay()).isEqualTo(new Origin.Replay("ledger", "", null));
  }

  @Test
  void headersSurviveTheWay() {
    Origin origin = Origin.of(UUID.fromString(ID), 7);
    Event<String> event = new Event<>(UUID.fromString(ID), "/crm", Instant.EPOCH, origin, "");
    assertThat(read(new SharedHeaders("news-items").of(event)).origin()).isEqualTo(origin);
  }

  @Test
  void whatOneRecordSaysIsNotTakenForWhatTheNextDoes() {
    EventAttributes attributes = new EventAttributes();
    attributes.of(headers("ce_id", ID, "ce_source", "/crm", "ce_time", "2026-01-02T03:04:05Z"));
    assertThat(attributes.time(0)).isEqualTo("2026-01-02T03:04:05Z");
    attributes.of(headers("ce_replayfor", "crm", "ce_replayreason", "late"));
    attributes.of(headers("ce_receipt", ID, "ce_row", "7", "ce_replayfor", "ledger"));
    assertThat(attributes.origin().replay()).isEqualTo(new Origin.Replay("ledger", "", null));
    assertThat(attributes.id()).isEmpty();
    assertThat(attributes.source()).isEqualTo("/unknown");
    assertThat(attributes.time(0)).isEqualTo(Instant.EPOCH);
    assertThat(attributes.of(new RecordHeaders()).origin()).isEqualTo(Origin.NONE);
  }

  @Test
  void recordsOfOneBodySayTheSameAndAreReadAlike() {
    EventAttributes attributes = new EventAttributes();
    for (String time :
        List.of("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")) {
      assertThat(attributes.of(headers("ce_time", time)).time(0)).isEqualTo(time);
    }
  }

  private static EventAttributes read(Headers headers) {
    return new EventAttributes().of(headers);
  }

  private static Headers headers(String... namesAndValues) {
    Headers headers = new RecordHeaders();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
    }
    return headers;
  }
}
