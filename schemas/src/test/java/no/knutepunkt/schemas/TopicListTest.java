package no.knutepunkt.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicListTest {

  private static final String GOOD =
      """
      topics:
        - name: orders
          contract: Order
          key: number
          partitions: 4
          retention: P90D
          rejectedRetention: P30D
          owner: secretariat
          personalData: true
          purpose: Orders.
      """;

  @Test
  void topicIsReadAsWritten() {
    var topic = TopicList.parse(GOOD).topics().get(0);

    assertThat(topic.rejectedName()).isEqualTo("orders.rejected");
    assertThat(topic.retention()).isEqualTo(new Retention.KeptFor(Duration.ofDays(90)));
    assertThat(topic.rejectedRetention()).isEqualTo(Duration.ofDays(30));
    assertThat(topic.personalData()).isTrue();
  }

  @Test
  void compactTopicKeepsTheLatestOfEachKey() {
    var list = TopicList.parse(GOOD.replace("retention: P90D", "retention: compact"));

    assertThat(list.topics().get(0).retention()).isEqualTo(new Retention.LatestOfEachKey());
  }

  @ParameterizedTest
  @CsvSource({
    "name: orders, name: Orders!, name",
    "contract: Order, contract: ' ', contract",
    "key: number, key: '', key",
    "partitions: 4, partitions: 0, partitions",
    "retention: P90D, retention: a while, retention",
    "rejectedRetention: P30D, rejectedRetention: compact, rejectedRetention",
    "owner: secretariat, owner:, owner",
    "personalData: true, personalData:, personalData",
    "purpose: Orders., purpose:, purpose"
  })
  void everyPartOfATopicMustBeGiven(String good, String bad, String part) {
    assertThat(TopicList.parse(GOOD.replace(good, bad)).faults())
        .singleElement()
        .asString()
        .startsWith("topics.yaml: topic `")
        .contains("lacks a valid " + part);
  }

  @Test
  void topicMustNotBeListedTwice() {
    var twice = GOOD + GOOD.replace("topics:\n", "");

    assertThat(TopicList.parse(twice).faults())
        .containsExactly("topics.yaml: topic `orders` is listed twice");
  }

  @Test
  void wordThatMeansNothingIsRefused() {
    assertThat(TopicList.parse(GOOD.replace("owner:", "owned:")).faults())
        .singleElement()
        .asString()
        .contains("owned");
  }

  @Test
  void emptyListIsRefused() {
    assertThat(TopicList.parse("topics: []").faults())
        .containsExactly("topics.yaml: lists no topic");
    assertThat(TopicList.parse("").faults()).hasSize(1);
  }
}
