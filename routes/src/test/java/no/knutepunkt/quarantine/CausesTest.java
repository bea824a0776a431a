package no.knutepunkt.quarantine;

import static no.knutepunkt.quarantine.Shelves.COMPANY;
import static no.knutepunkt.quarantine.Shelves.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.Test;

/** Failures by cause, and whose they are. */
class CausesTest {

  private static final Page ALL = new Page("", 200);

  private final FreshDatabase database = new FreshDatabase();
  private final Shelves shelves = new Shelves(database);
  private final Entries entries = new Entries(database.jdbc());
  private final Causes causes =
      new Causes(database.jdbc(), new Texts(), new ObjectMapper().findAndRegisterModules());

  @Test
  void fiveThousandFailuresOfFourCausesAreFourGroups() {
    shelves.rows(2000, COMPANY, "required", "name");
    shelves.rows(1500, COMPANY, "whole-number", "employees");
    shelves.rows(1000, OTHER, "required", "organisationNumber");
    shelves.rows(500, OTHER, "email", "email");
    assertThat(of(null))
        .extracting(Cause::reason, Cause::field, Cause::events, Cause::waiting)
        .containsExactlyInAnyOrder(
            tuple("required", "name", 2000L, 2000L),
            tuple("whole-number", "employees", 1500L, 1500L),
            tuple("required", "organisationNumber", 1000L, 1000L),
            tuple("email", "email", 500L, 500L));
  }

  @Test
  void theSecretariatSeesWhichCompaniesACauseConcernsAndACompanyOnlyItself() {
    shelves.rows(2, COMPANY, "required", "name");
    shelves.rows(3, OTHER, "required", "name");
    shelves.rows(1, "/secretariat", "required", "name");
    Cause all = of(null).get(0);
    assertThat(all.companies()).isEqualTo(2);
    assertThat(all.senders()).containsExactlyInAnyOrder(COMPANY, OTHER, "/secretariat");
    Cause own = of(COMPANY).get(0);
    assertThat(own.events()).isEqualTo(2);
    assertThat(own.companies()).isEqualTo(1);
    assertThat(own.senders()).containsExactly(COMPANY);
    assertThat(own.group()).isEqualTo(all.group());
  }

  @Test
  void theExampleIsOneThatTheCallerMaySee() {
    shelves.rows(1, COMPANY, "required", "name");
    shelves.rows(1, OTHER, "required", "name");
    Cause own = of(COMPANY).get(0);
    assertThat(own.newest()).extracting(Cause.Entry::id).containsExactly(own.example());
    assertThat(own.newest()).extracting(Cause.Entry::sender).containsExactly(COMPANY);
  }

  @Test
  void causesAreReadAPageAtATimeWithoutOneMissingOrTwice() {
    for (int cause = 0; cause < 7; cause++) {
      shelves.rows(1, COMPANY, "reason-" + cause, "");
    }
    List<UUID> seen = new ArrayList<>();
    Page page = new Page("", 3);
    List<Cause> found = causes.of(null, null, page, Locale.ENGLISH);
    while (!found.isEmpty()) {
      List<Cause> shown = found.subList(0, Math.min(3, found.size()));
      shown.forEach(cause -> seen.add(cause.group()));
      page = new Page(shown.get(shown.size() - 1).place().text(), 3);
      found = causes.of(null, null, page, Locale.ENGLISH);
    }
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void entriesOfAGroupAreReadAPageAtATimeAndOnlyOnesOwn() {
    shelves.rows(5, COMPANY, "required", "name");
    shelves.rows(5, OTHER, "required", "name");
    UUID group = of(null).get(0).group();
    List<Cause.Entry> first = entries.of(group, COMPANY, new Page("", 3));
    String after = first.get(2).place().text();
    List<Cause.Entry> second = entries.of(group, COMPANY, new Page(after, 3));
    assertThat(first).hasSize(4).extracting(Cause.Entry::sender).containsOnly(COMPANY);
    assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first.subList(0, 3));
    assertThat(entries.of(group, null, ALL)).hasSize(10);
  }

  @Test
  void aGroupIsThereForThoseWhoHaveAShareInIt() {
    shelves.rows(1, COMPANY, "required", "name");
    UUID group = of(null).get(0).group();
    assertThat(entries.isThere(group, COMPANY)).isTrue();
    assertThat(entries.isThere(group, null)).isTrue();
    assertThat(entries.isThere(group, OTHER)).isFalse();
    assertThat(entries.isThere(UUID.randomUUID(), null)).isFalse();
  }

  @Test
  void aPlaceInAListThatTheHubDidNotNameIsRefused() {
    for (String odd : List.of("x", "aGVsbG8", "\u00e6", "LTk5OTk5OTk5OS0wMS0wMVQwMDowMDowMFogeA")) {
      assertThatThrownBy(() -> Place.parse(odd)).isInstanceOf(Problem.class);
    }
  }

  private List<Cause> of(String sender) {
    return causes.of(sender, null, ALL, Locale.ENGLISH);
  }
}
