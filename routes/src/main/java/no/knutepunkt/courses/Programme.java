package no.knutepunkt.courses;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All editions: those that someone registered for, and those that the secretariat has planned. */
@Component
class Programme {

  private static final Comparator<Edition> BY_START =
      comparing(Edition::courseStart, nullsLast(naturalOrder()))
          .thenComparing(Edition::course)
          .thenComparing(Edition::edition);

  private final ParticipantLists lists;
  private final EditionPlans plans;

  Programme(ParticipantLists lists, EditionPlans plans) {
    this.lists = lists;
    this.plans = plans;
  }

  /** In the order in which they begin; with the share of one company where it asks. */
  List<Edition> editions(String company) {
    return byId(company).values().stream().sorted(BY_START).toList();
  }

  Optional<Edition> edition(EditionName name) {
    return Optional.ofNullable(byId(null).get(name.id()));
  }

  private Map<UUID, Edition> byId(String company) {
    Map<UUID, EditionPlan> planned = new HashMap<>();
    plans.all().forEach(plan -> planned.put(plan.name().id(), plan));
    Map<UUID, Edition> editions = new HashMap<>();
    lists
        .attendance(company)
        .forEach(
            seen ->
                editions.put(seen.editionId(), Edition.of(seen, planned.remove(seen.editionId()))));
    planned.forEach(
        (id, plan) -> editions.put(id, Edition.of(Attendance.none(plan, company), plan)));
    return editions;
  }
}
