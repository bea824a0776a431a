package no.knutepunkt.news;

import static no.knutepunkt.news.Newsroom.news;
import static no.knutepunkt.platform.web.Doors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import no.knutepunkt.access.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

class NewsDoorsTest {

  private final Newsroom newsroom = new Newsroom();
  private final MockMvc doors = newsroom.doors();

  @BeforeEach
  void newsOfEveryKind() {
    newsroom.publish(
        news("n1", "Åpent"),
        news("n2", "For medlemmer").setAudience("members"),
        news("n3", "For delnettverket").setAudience("HMS-nettverket"),
        news("n4", "Under sperrefrist")
            .setEmbargoUntil(newsroom.clock.instant().plus(Duration.ofHours(1))),
        news("n5", "Trukket").setRetracted(true),
        news("n6", "Utløpt").setExpiresAt(newsroom.clock.instant()));
  }

  private MockHttpServletResponse answer(String address, Caller caller) throws Exception {
    return doors.perform(get(address).with(as(caller))).andReturn().getResponse();
  }

  private List<String> seenBy(Caller caller) throws Exception {
    JsonNode items =
        new ObjectMapper().readTree(answer("/api/v1/news", caller).getContentAsByteArray());
    return items.findValuesAsText("title");
  }

  @Test
  void aCompanySeesWhatIsPublicAndForAllMembers() throws Exception {
    assertThat(seenBy(new Caller.Company("310028142")))
        .containsExactlyInAnyOrder("Åpent", "For medlemmer");
  }

  @Test
  void theWebsiteAlsoSeesWhatIsForASubNetwork() throws Exception {
    assertThat(seenBy(new Caller.Website()))
        .containsExactlyInAnyOrder("Åpent", "For medlemmer", "For delnettverket");
  }

  @Test
  void theSecretariatSeesAllThatHasNotExpired() throws Exception {
    assertThat(seenBy(new Caller.Secretariat()))
        .containsExactlyInAnyOrder(
            "Åpent", "For medlemmer", "For delnettverket", "Under sperrefrist", "Trukket");
  }

  @Test
  void researchersAreShownToThePublicFeeds() throws Exception {
    MockHttpServletResponse refused = answer("/api/v1/news", new Caller.Research("p1"));
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(refused.getContentAsString()).contains("news-not-for-research");
  }

  @Test
  void aLongListGoesOnAtTheLinkThatItGives() throws Exception {
    for (int i = 0; i < 100; i++) {
      newsroom.publish(news("m" + i, "Nyhet " + i));
    }
    MockHttpServletResponse first = answer("/api/v1/news", new Caller.Secretariat());
    String link = first.getHeader("Link");
    assertThat(link).endsWith(">; rel=\"next\"");
    String next = link.substring(link.indexOf("/api"), link.indexOf('>'));
    assertThat(
            new ObjectMapper()
                .readTree(answer(next, new Caller.Secretariat()).getContentAsByteArray()))
        .hasSize(5);
  }
}
