package no.knutepunkt.news;

import static no.knutepunkt.news.Newsroom.news;
import static no.knutepunkt.news.Newsroom.takenIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import org.junit.jupiter.api.Test;

class NewsDeskTest {

  private final Newsroom newsroom = new Newsroom();

  @Test
  void publicNewsIsDeliveredAndShown() {
    assertThat(newsroom.publish(news("n1", "Nytt sveisekurs på Åmot")))
        .containsExactly(Outcome.DELIVERED);
    assertThat(newsroom.titles()).containsExactly("Nytt sveisekurs på Åmot");
  }

  @Test
  void theNewestWordingStandsAndKeepsItsPlaceAmongReaders() {
    newsroom.publish(news("n1", "Kurs i mars"));
    var before = newsroom.shown().get(0).guid();
    newsroom.publish(news("n1", "Kurs i april"));
    assertThat(newsroom.titles()).containsExactly("Kurs i april");
    assertThat(newsroom.shown().get(0).guid()).isEqualTo(before);
  }

  @Test
  void anOlderWordingThatArrivesLateDoesNotWin() {
    Instant now = newsroom.clock.instant();
    newsroom.publish(List.of(takenIn(now, news("n1", "Rettet"))));
    var outcomes = newsroom.publish(List.of(takenIn(now.minusSeconds(5), news("n1", "Med feil"))));
    assertThat(outcomes).containsExactly(Outcome.withheld("newer-state-stands"));
    assertThat(newsroom.titles()).containsExactly("Rettet");
  }

  @Test
  void whereOnePollEndsDoesNotMatter() {
    Instant now = newsroom.clock.instant();
    var outcomes =
        newsroom.publish(
            List.of(
                takenIn(now.minusSeconds(9), news("n1", "Første")),
                takenIn(now, news("n1", "Siste")),
                takenIn(now.minusSeconds(5), news("n1", "Forsinket"))));
    assertThat(outcomes)
        .containsExactly(
            Outcome.DELIVERED, Outcome.DELIVERED, Outcome.withheld("newer-state-stands"));
    assertThat(newsroom.titles()).containsExactly("Siste");
  }

  @Test
  void theDateOfPublicationIsNoVersion() {
    newsroom.publish(news("n1", "Først meldt"));
    newsroom.publish(
        news("n1", "Rettet, med riktig dato")
            .setPublishedAt(Instant.parse("2026-11-01T00:00:00Z")));
    assertThat(newsroom.titles()).containsExactly("Rettet, med riktig dato");
  }

  @Test
  void newsUnderEmbargoWaitsAndIsShownWhenItEndsThoughNothingElseHappens() {
    Instant end = newsroom.clock.instant().plus(Duration.ofHours(2));
    assertThat(newsroom.publish(news("n1", "Stor kontrakt").setEmbargoUntil(end)))
        .containsExactly(new Outcome.Waiting("embargo", end));
    assertThat(newsroom.titles()).isEmpty();
    newsroom.clock.moveOn(Duration.ofHours(2));
    assertThat(newsroom.titles()).containsExactly("Stor kontrakt");
  }

  @Test
  void newsThatIsToBePublishedLaterWaitsForItsDate() {
    Instant later = newsroom.clock.instant().plus(Duration.ofDays(1));
    assertThat(newsroom.publish(news("n1", "I morgen").setPublishedAt(later)))
        .containsExactly(new Outcome.Waiting("publication-date", later));
    assertThat(newsroom.titles()).isEmpty();
  }

  @Test
  void newsDisappearsWhenItExpires() {
    newsroom.publish(
        news("n1", "Siste frist").setExpiresAt(newsroom.clock.instant().plusSeconds(60)));
    assertThat(newsroom.titles()).hasSize(1);
    newsroom.clock.moveOn(Duration.ofSeconds(59));
    assertThat(newsroom.titles()).isEmpty();
  }

  @Test
  void newsThatHasExpiredOrExpiresBeforeItMayBeShownIsWithheld() {
    Instant now = newsroom.clock.instant();
    assertThat(
            newsroom.publish(
                news("n1", "For sent").setExpiresAt(now),
                news("n2", "Aldri")
                    .setEmbargoUntil(now.plusSeconds(900))
                    .setExpiresAt(now.plusSeconds(800))))
        .allMatch(outcome -> reason(outcome).equals("expired"));
  }

  @Test
  void retractingTakesTheNewsOutOfTheFeed() {
    newsroom.publish(news("n1", "Feil"));
    assertThat(newsroom.publish(news("n1", "Feil").setRetracted(true)))
        .containsExactly(Outcome.DELIVERED);
    assertThat(newsroom.titles()).isEmpty();
  }

  @Test
  void aRetractionThatNamesOnlyTheItemTakesBackWhatStood() {
    newsroom.publish(news("n1", "Feil"));
    newsroom.publish(news("n1", "").setAudience("members").setRetracted(true));
    assertThat(newsroom.titles()).isEmpty();
    newsroom.publish(news("n1", "Riktig"));
    assertThat(newsroom.titles()).containsExactly("Riktig");
  }

  @Test
  void newsThatIsRetractedBeforeItCameStaysAway() {
    Instant now = newsroom.clock.instant();
    newsroom.publish(List.of(takenIn(now, news("n1", "").setRetracted(true))));
    newsroom.publish(List.of(takenIn(now.minusSeconds(1), news("n1", "For sent"))));
    assertThat(newsroom.titles()).isEmpty();
  }

  @Test
  void onlyWhatIsPublicToTheLetterIsPublic() {
    assertThat(
            newsroom.publish(
                news("n1", "For medlemmer").setAudience("members"),
                news("n2", "For et delnettverk").setAudience("HMS-nettverket"),
                news("n3", "Nesten").setAudience("Public ")))
        .allMatch(outcome -> reason(outcome).equals("audience-not-public"));
    assertThat(newsroom.titles()).isEmpty();
  }

  @Test
  void newsThatIsMadeInternalLeavesTheFeed() {
    newsroom.publish(news("n1", "Åpen"));
    newsroom.publish(news("n1", "Åpen").setAudience("members"));
    assertThat(newsroom.titles()).isEmpty();
  }

  @Test
  void whatNoDatabaseCanHoldGoesToQuarantineAndTheRestGoesOn() {
    assertThat(
            newsroom.publish(
                news("n\u00001", "NUL"),
                news("n2", "År 200 000")
                    .setPublishedAt(Instant.ofEpochMilli(6_247_500_000_000_000L)),
                news("n3", "God")))
        .containsExactly(
            new Outcome.Quarantined(new Rejection("nul-character", "newsId")),
            new Outcome.Quarantined(new Rejection("date-out-of-range", "publishedAt")),
            Outcome.DELIVERED);
  }

  @Test
  void aMessageDatedFarAheadCanNotShutOutLaterOnes() {
    Instant ahead = newsroom.clock.instant().plus(Duration.ofDays(2));
    assertThat(newsroom.publish(List.of(takenIn(ahead, news("n1", "Fra framtiden")))))
        .containsExactly(new Outcome.Quarantined(new Rejection("implausible-time", "time")));
  }

  @Test
  void aNewsIdLongerThanAnIndexTakesIsNoTrouble() {
    assertThat(newsroom.publish(news("n".repeat(100_000), "Lang id")))
        .containsExactly(Outcome.DELIVERED);
  }

  private static String reason(Outcome outcome) {
    return ((Outcome.Withheld) outcome).reason();
  }
}
