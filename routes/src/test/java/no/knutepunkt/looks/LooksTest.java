package no.knutepunkt.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.StoppedClock;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LooksTest {

  private static final Caller SECRETARIAT = new Caller.Secretariat();
  private static final Caller.Company FJORD = new Caller.Company("310028142");
  private static final Caller.Company OTHER = new Caller.Company("210028145");

  private final StoppedClock clock = new StoppedClock("2026-11-22T09:00:00Z");
  private final Looks looks = new Looks(new FreshDatabase().jdbc(), clock);
  private final LookDoors doors = new LookDoors(looks);

  @Test
  void theCompanyReadsWhoLookedWhenAtWhichFieldsAndWhy() {
    UUID journey = at(FJORD, "Called about the invoice");
    Look look = read(FJORD).get(0);
    assertThat(look.who()).isEqualTo("/secretariat");
    assertThat(look.at()).isEqualTo("2026-11-22T09:00:00Z");
    assertThat(look.id()).isEqualTo(journey);
    assertThat(look.fields()).containsExactly("email", "phone");
    assertThat(look.reason()).isEqualTo("Called about the invoice");
  }

  @Test
  void aCompanyReadsOfItsOwnAloneAndTheSecretariatOfAll() {
    UUID own = at(FJORD, null);
    UUID others = at(OTHER, null);
    assertThat(read(FJORD)).extracting(Look::id).containsExactly(own);
    assertThat(read(SECRETARIAT)).extracting(Look::id).containsExactly(others, own);
  }

  @Test
  void nobodyElseReadsThem() {
    for (Caller other : List.of(new Caller.Website(), new Caller.Research("x"))) {
      assertThatThrownBy(() -> read(other)).isInstanceOf(Problem.class).hasMessage("forbidden");
    }
  }

  @Test
  void whatShowsNoPersonalValueIsNoLook() {
    looks.note(SECRETARIAT, Opened.nothing(UUID.randomUUID(), Topics.MEMBER_UPDATES), null);
    looks.note(
        SECRETARIAT, Opened.quarantine(UUID.randomUUID(), Topics.NEWS_ITEMS, FJORD.source()), null);
    assertThat(read(SECRETARIAT)).isEmpty();
  }

  @Test
  void anEntryOfQuarantineIsALookAtAllThatCanBePersonalInIt() {
    looks.note(
        SECRETARIAT,
        Opened.quarantine(UUID.randomUUID(), Topics.MEMBER_UPDATES, FJORD.source() + "/crm"),
        null);
    assertThat(read(FJORD).get(0).fields()).containsExactly("email", "phone", "contactPerson");
  }

  @Test
  void aLongListIsReadOnByTheLinkHeader() {
    List<UUID> all = IntStream.range(0, 5).mapToObj(n -> at(FJORD, null)).toList();
    ResponseEntity<List<Look>> page = answer(FJORD, Long.MAX_VALUE, 3);
    assertThat(page.getBody()).hasSize(3);
    long last = page.getBody().get(2).number();
    assertThat(page.getHeaders().getFirst(HttpHeaders.LINK)).contains("after=" + last);
    assertThat(answer(FJORD, last, 3).getBody())
        .extracting(Look::id)
        .containsExactly(all.get(1), all.get(0));
  }

  @Test
  void afterThreeYearsALookIsLetGo() {
    at(FJORD, null);
    clock.moveOn(Duration.ofDays(3 * 365 - 1));
    UUID younger = at(FJORD, null);
    new ForgetLooks(looks).forget();
    assertThat(read(FJORD)).hasSize(2);
    clock.moveOn(Duration.ofDays(3));
    new ForgetLooks(looks).forget();
    assertThat(read(FJORD)).extracting(Look::id).containsExactly(younger);
  }

  private UUID at(Caller.Company company, String reason) {
    UUID journey = UUID.randomUUID();
    List<String> fields = List.of("email", "phone");
    looks.note(
        SECRETARIAT,
        Opened.journey(journey, Topics.MEMBER_UPDATES, company.organisationNumber(), fields),
        reason);
    return journey;
  }

  private List<Look> read(Caller caller) {
    return answer(caller, Long.MAX_VALUE, 200).getBody();
  }

  private ResponseEntity<List<Look>> answer(Caller caller, long after, int limit) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest("GET", "/api/v1/looks")));
    return doors.looks(caller, after, limit);
  }
}
