package no.knutepunkt.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldRulesTest {

  private static final String KNOWN =
      "public, technical, network, company, personal, free-text, sealed";

  @Test
  void fieldWithoutPrivacyClassIsNamedHoweverDeepItLies() {
    var faults =
        new FieldRules(Messages.orders(true), Messages.bad("order-without-privacy.avsc")).faults();

    assertThat(faults)
        .containsExactly(
            lacksPrivacy("number"),
            lacksPrivacy("delivery.street"),
            lacksPrivacy("invoice.amount"),
            lacksPrivacy("lines[].product"),
            lacksPrivacy("notes{}.text"),
            lacksPrivacy("payer<Company>.name"));
  }

  @Test
  void unknownPrivacyClassAndMissingDocAreNamed() {
    var faults =
        new FieldRules(Messages.orders(true), Messages.bad("order-with-strange-fields.avsc"))
            .faults();

    assertThat(faults)
        .containsExactly(
            "orders: field `number` has the unknown privacy class «secret»; known are: " + KNOWN,
            "orders: field `product` has no doc; say in a sentence what it holds",
            "orders: field `pieces` has no doc; say in a sentence what it holds");
  }

  @Test
  void topicThatDeniesItsPersonalDataIsCaught() {
    var contract =
        Messages.of("{'name':'buyer','type':'string','privacy':'personal','doc':'Who buys.'}");

    assertThat(new FieldRules(Messages.orders(true), contract).faults()).isEmpty();
    assertThat(new FieldRules(Messages.orders(false), contract).faults())
        .containsExactly(
            "orders: field `buyer` is personal, yet topics.yaml says the topic has no personal"
                + " data");
  }

  @Test
  void recordThatHoldsItselfIsWalkedOnce() {
    var contract = Messages.of("{'name':'next','type':['null','Order']}");

    assertThat(new FieldRules(Messages.orders(true), contract).faults()).hasSize(2);
  }

  @Test
  void recordThatIsUsedTwiceIsNamedInBothPlaces() {
    var place = "{'type':'record','name':'Place','fields':[{'name':'street','type':'string'}]}";
    var contract =
        Messages.of("{'name':'from','type':%s}".formatted(place), "{'name':'to','type':'Place'}");

    assertThat(new FieldRules(Messages.orders(true), contract).faults())
        .contains(lacksPrivacy("from.street"), lacksPrivacy("to.street"));
  }

  private static String lacksPrivacy(String path) {
    return "orders: field `%s` has no privacy class; give it one of: %s".formatted(path, KNOWN);
  }
}
