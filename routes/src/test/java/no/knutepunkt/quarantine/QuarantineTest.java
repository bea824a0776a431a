package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.testing.FreshDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarantineTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final String COMPANY = "/companies/310028142";
  private static final Page ALL = new Page("", 200);

  private final FreshDatabase database = new FreshDatabase();
  private final Quarantine quarantine = new Quarantine(database.jdbc());
  private final Causes causes =
      new Causes(database.jdbc(), new Texts(), new ObjectMapper().findAndRegisterModules());

  @Test
  void aRejectionIsKeptOnceHoweverOftenItIsWritten() {
    String id = UUID.randomUUID().toString();
    keep(List.of(rejected(0, "rejected_id", id), rejected(1, "rejected_id", id)));
    keep(rejected(2, "rejected_id", id));
    assertThat(all()).extracting(Cause::events).containsExactly(1L);
  }

  @Test
  void whatHasNoIdIsKeptByItsPlace() {
    keep(List.of(rejected(0), rejected(1)));
    keep(rejected(1));
    assertThat(all()).extracting(Cause::events).containsExactly(2L);
  }

  @Test
  void thousandsOfFailuresOfTwoCausesAreTwoLines() {
    keep(
        List.of(
            rejected(0, "rejected_reason", "unreadable"),
            rejected(1, "rejected_reason", "not-framed"),
            rejected(2, "rejected_reason", "unreadable")));
    assertThat(all())
        .extracting(Cause::reason, Cause::events)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("unreadable", 2L),
            org.assertj.core.groups.Tuple.tuple("not-framed", 1L));
  }

  @Test
  void ofManyOnlyTheNewestAreShownOneByOne() {
    keep(LongStream.range(0, 60).mapToObj(QuarantineTest::rejected).toList());
    assertThat(all().get(0).events()).isEqualTo(60);
    assertThat(all().get(0).newest()).hasSize(50);
  }

  @ParameterizedTest
  @CsvSource({
    "/companies/310028142, /companies/310028142",
    "/companies/310028142/crm, /companies/310028142",
    "/companies/310028142/../../secretariat, /companies/310028142",
    "/secretariat/import, /secretariat",
    "/website, /website",
    "/research/arbeidsmiljo/x, /research/arbeidsmiljo",
    "x/companies/310028142, /unknown",
    "//companies/310028142, /unknown",
    "companies/310028142, /unknown",
    "https://example.org/companies/310028142, /unknown"
  })
  void theSenderIsWhatTheGateGaveNotWhatTheyAddedToIt(String source, String sender) {
    keep(rejected(0, "ce_source", source));
    assertThat(all().get(0).newest().get(0).sender()).isEqualTo(sender);
  }

  @Test
  void hostileHeadersAreKeptHarmless() {
    String endless = "\u0000𝔛".repeat(2000);
    keep(
        rejected(
            0,
            "rejected_id",
            "\u0000",
            "rejected_by",
            endless,
            "rejected_reason",
            endless,
            "rejected_field",
            endless,
            "ce_source",
            endless,
            "ce_receipt",
            "1-2",
            "ce_row",
            "-1",
            "content-type",
            endless,
            "\u0000",
            "\u0000"));
    assertThat(all().get(0).reason()).hasSizeLessThanOrEqualTo(100).startsWith("𝔛");
  }

  @Test
  void causesThatNoIndexCouldHoldAreKept() {
    StringBuilder chance = new StringBuilder();
    new java.util.Random(1).ints(500, 0x4e00, 0x9fff).forEach(chance::appendCodePoint);
    keep(
        rejected(
            0,
            "rejected_by",
            chance.toString(),
            "rejected_reason",
            chance.reverse().toString(),
            "rejected_field",
            chance.append('x').toString()));
    assertThat(all()).hasSize(1);
  }

  @Test
  void aReasonWithBracesIsShownAsItIs() {
    keep(rejected(0, "rejected_reason", "{0,{"));
    assertThat(all().get(0).message()).isEqualTo("{0,{");
  }

  @Test
  void aCauseNamesItsFieldAndShowsNoPlaceholder() {
    keep(rejected(0, "rejected_reason", "required", "rejected_field", "name"));
    assertThat(all()).extracting(Cause::message).containsExactly("name is missing.");
  }

  @Test
  void momentsThatNoCalendarHasAreKept() {
    keep(record("news-items.rejected", 0, Long.MAX_VALUE, new RecordHeaders()));
    keep(record("news-items.rejected", 1, -1, new RecordHeaders()));
    assertThat(all().get(0).events()).isEqualTo(2);
  }

  @Test
  void theAttributesForASecondTryAreTheLastOfEachKnownName() {
    Headers headers = new RecordHeaders();
    for (int i = 0; i < 30; i++) {
      headers.add("ce_junk" + (char) ('a' + i % 26), new byte[] {'x'});
    }
    headers.add("ce_id", "first".getBytes(UTF_8)).add("ce_id", "last".getBytes(UTF_8));
    keep(record("news-items.rejected", 0, 0, headers));
    Shelved kept = shelf(NOW).find(onlyId()).orElseThrow();
    assertThat(kept.headerNames()).containsExactly("ce_id");
    assertThat(kept.headerValues()).containsExactly("last");
  }

  @Test
  void whatAReceiverRefusedIsKeptWithItsContractItsPartitionAndTheHubsVersion() {
    byte[] framed = {0, 0, 0, 1, 2, 7};
    Headers headers = new RecordHeaders();
    headers.add("rejected_by", "website-news".getBytes(UTF_8));
    headers.add("rejected_place", "3/17".getBytes(UTF_8));
    headers.add("rejected_hub", "0.1.0".getBytes(UTF_8));
    keep(List.of(record("news-items.rejected", headers, framed)));
    Shelved kept = shelf(NOW).find(onlyId()).orElseThrow();
    assertThat(kept.partition()).isEqualTo(3);
    assertThat(kept.versions()).isEqualTo(new Shelved.Versions(258, "0.1.0"));
  }

  @Test
  void aPlaceThatIsNoneAndBytesThatNameNoContractAreKeptAllTheSame() {
    for (String place : List.of("", "x/1", "99999999999999/1", "-1/2")) {
      keep(rejected(place.length(), "rejected_place", place));
    }
    Shelved kept = shelf(NOW).find(onlyId()).orElseThrow();
    assertThat(kept.partition()).isNull();
    assertThat(kept.versions()).isEqualTo(new Shelved.Versions(null, ""));
  }

  @Test
  void answersOfASurveyAreNeverShown() {
    keep(record("survey-results.rejected", 0, 0, new RecordHeaders()));
    Content content = Content.of(shelf(NOW).find(onlyId()).orElseThrow());
    assertThat(content.text()).isNull();
    assertThat(content.base64()).isNull();
  }

  @Test
  void aSenderSeesOnlyItsOwn() {
    keep(List.of(rejected(0, "ce_source", COMPANY + "/crm"), rejected(1, "ce_source", "/website")));
    assertThat(causes.of(COMPANY, null, ALL, Locale.ENGLISH))
        .extracting(Cause::events)
        .containsExactly(1L);
    assertThat(causes.of("/companies/210028145", null, ALL, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void aMessageIsClaimedOnceUntilItsOwnerHasBeenSilentForTwoMinutes() {
    keep(rejected(0));
    UUID id = onlyId();
    assertThat(shelf(NOW).claim(id, Deed.replay(COMPANY), null)).isTrue();
    assertThat(shelf(NOW.plusSeconds(119)).claim(id, Deed.replay(COMPANY), null)).isFalse();
    assertThat(shelf(NOW.plusSeconds(121)).claim(id, Deed.replay(COMPANY), null)).isTrue();
  }

  @Test
  void whatFailedIsPutBackButNotWhatAnotherHasSentMeanwhile() {
    keep(rejected(0));
    UUID id = onlyId();
    shelf(NOW).claim(id, Deed.replay(COMPANY), null);
    shelf(NOW).putBack(id);
    assertThat(shelf(NOW).claim(id, Deed.replay(COMPANY), null)).isTrue();
    shelf(NOW).replayed(id, null);
    shelf(NOW).putBack(id);
    assertThat(shelf(NOW).claim(id, Deed.replay(COMPANY), null)).isFalse();
  }

  private List<Cause> all() {
    return causes.of(null, null, ALL, Locale.ENGLISH);
  }

  private UUID onlyId() {
    return all().get(0).newest().get(0).id();
  }

  private Shelf shelf(Instant now) {
    return new Shelf(database.jdbc(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    keep(List.of(record));
  }

  private void keep(List<ConsumerRecord<byte[], byte[]>> records) {
    quarantine.keep(new Poll(new Receiver("quarantine", "x"), Map.of(), records));
  }

  private static ConsumerRecord<byte[], byte[]> rejected(long offset, String... namesAndValues) {
    Headers headers = new RecordHeaders();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
    }
    return record("news-items.rejected", offset, NOW.toEpochMilli(), headers);
  }

  private static ConsumerRecord<byte[], byte[]> record(
      String topic, long offset, long timestamp, Headers headers) {
    return record(topic, offset, timestamp, headers, "Participant 12".getBytes(UTF_8));
  }

  private static ConsumerRecord<byte[], byte[]> record(
      String topic, Headers headers, byte[] value) {
    return record(topic, 0, NOW.toEpochMilli(), headers, value);
  }

  private static ConsumerRecord<byte[], byte[]> record(
      String topic, long offset, long timestamp, Headers headers, byte[] value) {
    return new ConsumerRecord<>(
        topic,
        0,
        offset,
        timestamp,
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        value,
        headers,
        Optional.empty());
  }
}
