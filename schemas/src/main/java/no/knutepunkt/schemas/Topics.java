package no.knutepunkt.schemas;

import java.util.List;
import java.util.Optional;

/** The topics of the hub: the one list, read once from {@code topics.yaml}. */
public final class Topics {

  public static final String MEMBER_UPDATES = "member-updates";
  public static final String COURSE_REGISTRATIONS = "course-registrations";
  public static final String PROJECT_LOG_ENTRIES = "project-log-entries";
  public static final String SURVEY_RESULTS = "survey-results";
  public static final String NEWS_ITEMS = "news-items";

  private static final List<Topic> ALL = load();

  private Topics() {}

  /** Every topic, in the order of the list. */
  public static List<Topic> all() {
    return ALL;
  }

  /** The topic of this name; none where the list does not hold it. */
  public static Optional<Topic> named(String name) {
    return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
  }

  private static List<Topic> load() {
    var list = TopicList.parse(Bundled.text("topics.yaml").orElse(""));
    if (!list.faults().isEmpty()) {
      throw new IllegalStateException("No usable list of topics: " + list.faults());
    }
    return list.topics();
  }
}
