package no.knutepunkt.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.schemas.PrivacyClass;
import no.knutepunkt.schemas.Topics;
import org.junit.jupiter.api.Test;

class SightTest {

  private static final Caller COMPANY = new Caller.Company("310028142");
  private static final Caller SECRETARIAT = new Caller.Secretariat();
  private static final Caller WEBSITE = new Caller.Website();

  @Test
  void aCompanySeesAllThatItSentButWhatIsSealed() {
    assertThat(seenBy(new Sight(COMPANY, Topics.MEMBER_UPDATES, true, false, false)))
        .containsExactly(
            PrivacyClass.PUBLIC,
            PrivacyClass.TECHNICAL,
            PrivacyClass.NETWORK,
            PrivacyClass.COMPANY,
            PrivacyClass.PERSONAL,
            PrivacyClass.FREE_TEXT);
  }

  @Test
  void ofWhatAnotherSentACompanySeesNothing() {
    assertThat(seenBy(new Sight(COMPANY, Topics.MEMBER_UPDATES, false, true, true))).isEmpty();
  }

  @Test
  void theSecretariatSeesPersonalValuesOnlyOnDemand() {
    assertThat(seenBy(new Sight(SECRETARIAT, Topics.MEMBER_UPDATES, true, false, false)))
        .doesNotContain(PrivacyClass.PERSONAL, PrivacyClass.FREE_TEXT)
        .contains(PrivacyClass.COMPANY);
    assertThat(seenBy(new Sight(SECRETARIAT, Topics.MEMBER_UPDATES, true, true, false)))
        .contains(PrivacyClass.PERSONAL, PrivacyClass.FREE_TEXT)
        .doesNotContain(PrivacyClass.SEALED);
  }

  @Test
  void theWebsiteSeesWhatIsPublicOfNewsThatAreOut() {
    assertThat(seenBy(new Sight(WEBSITE, Topics.NEWS_ITEMS, false, true, true)))
        .containsExactly(PrivacyClass.PUBLIC);
    assertThat(seenBy(new Sight(WEBSITE, Topics.NEWS_ITEMS, true, true, false))).isEmpty();
  }

  @Test
  void aResearcherSeesNothing() {
    Caller researcher = new Caller.Research("arbeidsmiljo");
    assertThat(seenBy(new Sight(researcher, Topics.NEWS_ITEMS, true, true, true))).isEmpty();
  }

  @Test
  void whoAnsweredASurveyAndWhenNobodySees() {
    for (Caller anyone : List.of(COMPANY, SECRETARIAT)) {
      assertThat(seenBy(new Sight(anyone, Topics.SURVEY_RESULTS, true, true, false)))
          .noneMatch(PrivacyClass::mayBeAboutAPerson);
    }
  }

  private static List<PrivacyClass> seenBy(Sight sight) {
    return Arrays.stream(PrivacyClass.values()).filter(sight::sees).toList();
  }
}
