package no.knutepunkt.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContractsTest {

  @Test
  void everyTopicHasAReleasedContract() {
    assertThat(Topics.all())
        .extracting(Topic::name)
        .contains(
            Topics.MEMBER_UPDATES,
            Topics.COURSE_REGISTRATIONS,
            Topics.PROJECT_LOG_ENTRIES,
            Topics.SURVEY_RESULTS,
            Topics.NEWS_ITEMS);
    assertThat(Contracts.all()).hasSameSizeAs(Topics.all()).allMatch(it -> it.version() >= 1);
  }

  @Test
  void unknownTopicOrFieldHasNoPrivacyClass() {
    assertThat(Topics.named("gossip")).isEmpty();
    assertThat(Contracts.privacyOf("gossip", "who")).isEmpty();
    assertThat(Contracts.privacyOf(Topics.NEWS_ITEMS, "author")).isEmpty();
  }

  @Test
  void whoMaySeeAFieldStandsInItsContract() {
    assertThat(Contracts.privacyOf(Topics.MEMBER_UPDATES, "name")).contains(PrivacyClass.PUBLIC);
    assertThat(Contracts.privacyOf(Topics.SURVEY_RESULTS, "answers")).contains(PrivacyClass.SEALED);
    assertThat(Contracts.privacyOf(Topics.PROJECT_LOG_ENTRIES, "text"))
        .contains(PrivacyClass.FREE_TEXT);
  }

  @Test
  void eachFieldOfAMessageHasItsClassAndOneThatHoldsOthersTheMostClosedOfThem() {
    var fields =
        "{'name':'to','privacy':'public','type':{'type':'record','name':'To','fields':["
            + "{'name':'street','privacy':'personal','type':'string'},"
            + "{'name':'town','privacy':'public','type':'string'}]}},"
            + "{'name':'weight','privacy':'network','type':'int'},"
            + "{'name':'unsaid','type':'int'}";
    var contract = new Contract(Messages.orders(true), Messages.of(fields), new TreeMap<>());

    assertThat(contract.privacy())
        .containsEntry("to", PrivacyClass.PERSONAL)
        .containsEntry("weight", PrivacyClass.NETWORK)
        .containsEntry("unsaid", PrivacyClass.SEALED);
    assertThat(contract.personalFields()).contains("to", "unsaid").doesNotContain("weight");
  }

  @Test
  void versionIsTheNumberOfTheNewestReleaseThatEqualsTheContract() {
    var contract = Messages.of("{'name':'x','type':'int','default':0}");
    var released = new TreeMap<>(Map.of(1, Messages.of(), 2, contract, 3, contract));

    assertThat(new Contract(Messages.orders(true), contract, released).version()).isEqualTo(3);
  }

  @Test
  void contractThatWasNeverReleasedHasNoVersion() {
    var unreleased = new Contract(Messages.orders(true), Messages.of(), new TreeMap<>());

    assertThatThrownBy(unreleased::version).hasMessage("orders is not released");
  }
}
