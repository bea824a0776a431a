package no.knutepunkt.journey;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.knutepunkt.schemas.Topics;

/**
 * What the caller knows of a message; each can be left out, and all that are given must fit.
 *
 * @param organisationNumber of the company that it is about
 * @param name part of a member's name
 * @param id the sender's own number of it, the id that it gave the event, or the journey's id
 * @param file what the sender called the file
 * @param row of the file, or line of the body
 * @param after cursor out of a Link header
 */
record Wanted(
    @Parameter(description = "The company that it is about") String organisationNumber,
    @Parameter(description = "Part of a member's name") String name,
    @Parameter(description = "The course of a registration") String course,
    @Parameter(description = "The project of an entry") String project,
    @Parameter(description = "The sender's own number or id, or the journey's id") String id,
    @Parameter(description = "What the sender called the file") String file,
    @Parameter(description = "Row of the file or line of the body") Long row,
    @Parameter(description = "The receipt that it came in under") UUID receipt,
    @Parameter(description = "Cursor out of a Link header") Long after) {

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** One pass over all rows costs less than the filters anew for each upload of that name. */
  private static final String IN_A_FILE = "r.file_name = :file and j.number > 0";

  private static final String OWN = "j.own_id = :id or j.event_name = :id";

  Wanted {
    organisationNumber = Accepted.findable(organisationNumber);
    course = Accepted.findable(course);
    project = Accepted.findable(project);
    id = Accepted.findable(id);
    file = Accepted.findable(file);
  }

  /** Whether anything is said that narrows the search. */
  boolean saysAnything() {
    return id != null || file != null || receipt != null || isAboutSomething();
  }

  /** Whether rows of certain files or receipts are asked for, and nothing that they hold. */
  boolean isOnlyOfAnUpload() {
    return (file != null || receipt != null) && id == null && after == null && !isAboutSomething();
  }

  private boolean isAboutSomething() {
    return organisationNumber != null || name != null || course != null || project != null;
  }

  /** The search among what a reader may see. */
  Sought sought(Reader reader) {
    Sought found =
        about(reader.all())
            .andIfSaid(IN_A_FILE, "file", file)
            .andIfSaid("j.source_row = :row", "row", row)
            .andIfSaid("j.receipt = :receipt", "receipt", receipt)
            .andIfSaid("j.number < :after", "after", after);
    Sought named = id == null ? found : withId(found);
    return id == null && file == null && receipt == null ? named : named.ofFew();
  }

  private Sought about(Sought found) {
    Sought company = found.andIfSaid("j.organisation_number = :about", "about", organisationNumber);
    Sought attended = course == null ? company : company.and(subject("course"), courseSought());
    return project == null ? attended : attended.and(subject("project"), projectSought());
  }

  private static String subject(String what) {
    return "r.stream = :%1$sStream and j.subject = :%1$s".formatted(what);
  }

  private Map<String, String> courseSought() {
    return Map.of("courseStream", Topics.COURSE_REGISTRATIONS, "course", course);
  }

  private Map<String, String> projectSought() {
    return Map.of("projectStream", Topics.PROJECT_LOG_ENTRIES, "project", project);
  }

  private Sought withId(Sought found) {
    return ID.matcher(id).matches()
        ? found.and(
            "(" + OWN + " or j.event_id = :event)", Map.of("id", id, "event", UUID.fromString(id)))
        : found.and("(" + OWN + ")", Map.of("id", id));
  }

  /** Narrowed to these companies; to nothing where there are none. */
  static Sought of(Sought found, List<String> organisations) {
    return organisations.size() == 1
        ? found.and("j.organisation_number = :named", Map.of("named", organisations.get(0)))
        : found.and(
            "j.organisation_number = any(:named)",
            Map.of("named", organisations.toArray(String[]::new)));
  }
}
