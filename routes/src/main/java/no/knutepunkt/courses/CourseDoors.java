package no.knutepunkt.courses;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Courses and what lacks for them. A name with a slash, a semicolon or a percent sign can not stand
 * in a path, encoded or not: such an edition is named by the parameters {@code course} and {@code
 * edition}.
 */
@RestController
@RequestMapping("/api/v1/courses")
class CourseDoors {

  private final Programme programme;
  private final EditionPlans plans;
  private final ParticipantLists lists;

  CourseDoors(Programme programme, EditionPlans plans, ParticipantLists lists) {
    this.programme = programme;
    this.plans = plans;
    this.lists = lists;
  }

  @Operation(summary = "Every edition of every course, and what lacks for it to be held")
  @GetMapping
  List<Edition> editions(Caller caller) {
    if (caller instanceof Caller.Research) {
      throw Problem.of(403, "courses-not-for-research").build();
    }
    return programme.editions(company(caller));
  }

  @Operation(summary = "Set the minimum number of participants, and the first day")
  @PutMapping("/{course}/editions/{edition}")
  Edition plan(
      Caller caller,
      @PathVariable String course,
      @PathVariable String edition,
      @RequestBody EditionOrder order) {
    if (!(caller instanceof Caller.Secretariat)) {
      throw Problem.of(403, "courses-secretariat-only").build();
    }
    EditionName name = new EditionName(course, edition);
    plans.put(order.of(name));
    return programme.edition(name).orElseThrow();
  }

  @Operation(summary = "The same for a name that can not stand in a path")
  @PutMapping("/editions")
  Edition planNamed(
      Caller caller,
      @RequestParam String course,
      @RequestParam String edition,
      @RequestBody EditionOrder order) {
    return plan(caller, course, edition, order);
  }

  @Operation(summary = "The participants of an edition: all, or the company's own")
  @GetMapping("/{course}/editions/{edition}/participants")
  List<Participant> participants(
      Caller caller, @PathVariable String course, @PathVariable String edition) {
    EditionName name = new EditionName(course, edition);
    List<Participant> participants = lists.of(name, companyOrSecretariat(caller));
    if (participants.isEmpty() && programme.edition(name).isEmpty()) {
      throw Problem.of(404, "not-found").build();
    }
    return participants;
  }

  @Operation(summary = "The same for a name that can not stand in a path")
  @GetMapping("/participants")
  List<Participant> participantsNamed(
      Caller caller, @RequestParam String course, @RequestParam String edition) {
    return participants(caller, course, edition);
  }

  @Operation(summary = "What companies want trained, those needs first that most of them share")
  @GetMapping("/needs")
  List<Need> needs(Caller caller) {
    return lists.needs(companyOrSecretariat(caller));
  }

  /** Null for the secretariat, which sees all companies. */
  private static String companyOrSecretariat(Caller caller) {
    if (caller instanceof Caller.Secretariat || caller instanceof Caller.Company) {
      return company(caller);
    }
    throw Problem.of(403, "participants-not-yours").build();
  }

  private static String company(Caller caller) {
    return caller instanceof Caller.Company company ? company.organisationNumber() : null;
  }
}
