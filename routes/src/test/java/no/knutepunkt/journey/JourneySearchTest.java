package no.knutepunkt.journey;

import static no.knutepunkt.journey.Travels.FJORD;
import static no.knutepunkt.journey.Travels.OTHER;
import static no.knutepunkt.journey.Travels.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import no.knutepunkt.access.Caller;
import no.knutepunkt.journey.RefusedRows.RefusedRow;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class JourneySearchTest {

  private final Travels travels = new Travels();
  private final Accepted first = Travels.member(1, FJORD);
  private final Accepted second = Travels.member(2, OTHER);
  private final Accepted course =
      new Accepted(UUID.randomUUID(), 1, FJORD.organisationNumber(), "Sveising", "R-1", "crm-9");
  private final Accepted project =
      new Accepted(UUID.randomUUID(), 1, OTHER.organisationNumber(), "Sveising", "E-1", null);
  private final UUID receipt =
      travels.land(SECRETARIAT, Topics.MEMBER_UPDATES, "medlem.csv", first, second);

  JourneySearchTest() {
    travels.land(FJORD, Topics.COURSE_REGISTRATIONS, "kurs.csv", course);
    travels.land(OTHER, Topics.PROJECT_LOG_ENTRIES, null, project);
  }

  @Test
  void withoutAnyWordTheNewestComeFirst() {
    assertThat(found(asked().wanted()))
        .containsExactly(project.event(), course.event(), second.event(), first.event());
  }

  @Test
  void aMessageIsFoundByItsCompany() {
    assertThat(found(asked().company(FJORD.organisationNumber()).wanted()))
        .containsExactly(course.event(), first.event());
  }

  @Test
  void aMessageIsFoundByPartOfAMembersName() {
    assertThat(found(asked().name("Ørn").wanted())).containsExactly(course.event(), first.event());
    assertThat(found(asked().name("Nobody").wanted())).isEmpty();
  }

  @Test
  void aCourseIsNoProjectOfTheSameName() {
    assertThat(found(asked().course("Sveising").wanted())).containsExactly(course.event());
    assertThat(found(asked().project("Sveising").wanted())).containsExactly(project.event());
  }

  @Test
  void aMessageIsFoundByEachOfItsIds() {
    for (String id : List.of("R-1", "crm-9", course.event().toString())) {
      assertThat(found(asked().id(id).wanted())).as(id).containsExactly(course.event());
    }
  }

  @Test
  void aMessageIsFoundByFileAndRow() {
    assertThat(found(asked().file("medlem.csv").row(2L).wanted())).containsExactly(second.event());
    assertThat(found(asked().file("medlem.csv").row(3L).wanted())).isEmpty();
  }

  @Test
  void aRowThatTheGateRefusedIsFoundByFileAndRowAsOneThatEndedThere() {
    UUID quarantine = UUID.randomUUID();
    travels.refused.add(
        new RefusedRow(
            quarantine, receipt, 9, "organisation-number", "organisationNumber", Instant.EPOCH));
    Wanted wanted = asked().file("medlem.csv").row(9L).wanted();
    MessageJourney told = travels.answer(SECRETARIAT, wanted).getBody().get(0);
    assertThat(told.receivers().get(0).state()).isEqualTo("quarantined");
    assertThat(told.receivers().get(0).receiver()).isEqualTo("intake");
    assertThat(told.receivers().get(0).quarantine()).isEqualTo(quarantine);
    assertThat(travels.found(FJORD, wanted)).isEmpty();
    assertThat(found(asked().file("medlem.csv").row(9L).id("R-1").wanted())).isEmpty();
  }

  @Test
  void aMessageIsFoundByItsReceipt() {
    assertThat(found(asked().receipt(receipt).wanted()))
        .containsExactly(second.event(), first.event());
  }

  @Test
  void allThatIsSaidMustFit() {
    assertThat(found(asked().company(OTHER.organisationNumber()).course("Sveising").wanted()))
        .isEmpty();
  }

  @Test
  void aCompanyFindsWhatItSentItself() {
    assertThat(travels.found(FJORD, asked().wanted())).containsExactly(course.event());
    assertThat(travels.found(FJORD, asked().id("E-1").wanted())).isEmpty();
    assertThat(travels.found(new Caller.Research("x"), asked().wanted())).isEmpty();
  }

  @Test
  void theWebsiteSaysWhatItLooksFor() {
    Caller website = new Caller.Website();
    assertThatThrownBy(() -> travels.found(website, asked().wanted()))
        .isInstanceOf(Problem.class)
        .hasMessage("journey-criterion");
    assertThat(travels.found(website, asked().id("R-1").wanted())).isEmpty();
  }

  @Test
  void aCharacterThatNoDatabaseHoldsIsNoTrouble() {
    assertThat(found(asked().id("R-1\0").wanted())).containsExactly(course.event());
  }

  @Test
  void aLongListIsReadOnByTheLinkHeader() {
    Accepted[] many =
        LongStream.rangeClosed(1, 150)
            .mapToObj(r -> Travels.member(r, FJORD))
            .toArray(Accepted[]::new);
    travels.land(SECRETARIAT, Topics.MEMBER_UPDATES, "lang.csv", many);
    ResponseEntity<List<MessageJourney>> page =
        travels.answer(SECRETARIAT, asked().file("lang.csv").wanted());
    assertThat(page.getBody()).hasSize(100);
    Matcher next = Pattern.compile("after=(\\d+)").matcher(link(page));
    assertThat(next.find()).isTrue();
    assertThat(found(asked().file("lang.csv").after(Long.parseLong(next.group(1))).wanted()))
        .hasSize(50)
        .endsWith(many[0].event());
  }

  private static String link(ResponseEntity<?> page) {
    return page.getHeaders().getFirst(HttpHeaders.LINK);
  }

  private List<UUID> found(Wanted wanted) {
    return travels.found(SECRETARIAT, wanted);
  }

  private static Asked asked() {
    return new Asked(null, null, null, null, null, null, null, null, null);
  }

  /** A question, put together word by word. */
  private record Asked(
      String company,
      String name,
      String course,
      String project,
      String id,
      String file,
      Long row,
      UUID receipt,
      Long after) {

    Asked company(String word) {
      return new Asked(word, name, course, project, id, file, row, receipt, after);
    }

    Asked name(String word) {
      return new Asked(company, word, course, project, id, file, row, receipt, after);
    }

    Asked course(String word) {
      return new Asked(company, name, word, project, id, file, row, receipt, after);
    }

    Asked project(String word) {
      return new Asked(company, name, course, word, id, file, row, receipt, after);
    }

    Asked id(String word) {
      return new Asked(company, name, course, project, word, file, row, receipt, after);
    }

    Asked file(String word) {
      return new Asked(company, name, course, project, id, word, row, receipt, after);
    }

    Asked row(Long number) {
      return new Asked(company, name, course, project, id, file, number, receipt, after);
    }

    Asked receipt(UUID number) {
      return new Asked(company, name, course, project, id, file, row, number, after);
    }

    Asked after(Long number) {
      return new Asked(company, name, course, project, id, file, row, receipt, number);
    }

    Wanted wanted() {
      return new Wanted(company, name, course, project, id, file, row, receipt, after);
    }
  }
}
