package no.knutepunkt.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.knutepunkt.access.Caller;
import no.knutepunkt.journey.RefusedRows.RefusedRow;
import no.knutepunkt.platform.Effects.Effect;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Settlements.Verdict;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.StoppedClock;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Messages on their way through a hub with two receivers, and the doors that tell of them. */
final class Travels {

  static final Receiver REGISTER = new Receiver("register", Topics.MEMBER_UPDATES);
  static final Receiver COURSES = new Receiver("course-lists", Topics.COURSE_REGISTRATIONS);
  static final Receiver LEDGER = new Receiver("ledger", Topics.MEMBER_UPDATES);
  static final Receiver WEBSITE = new Receiver("website-news", Topics.NEWS_ITEMS);
  static final Caller SECRETARIAT = new Caller.Secretariat();
  static final Caller.Company FJORD = new Caller.Company("310028142");
  static final Caller.Company OTHER = new Caller.Company("210028145");
  static final List<Flow> FLOWS =
      List.of(() -> REGISTER, () -> LEDGER, () -> COURSES, () -> WEBSITE);

  final FreshDatabase database = new FreshDatabase();
  final JdbcClient jdbc = database.jdbc();
  final StoppedClock clock = new StoppedClock("2026-11-22T09:00:00Z");
  final Receipts receipts = new Receipts(jdbc, clock);
  final EventOutcomes outcomes = new EventOutcomes(jdbc, clock);
  final JourneyProperties properties =
      new JourneyProperties(Duration.ofMinutes(10), Duration.ofDays(400));
  final List<RefusedRow> refused = new ArrayList<>();
  private final JourneyDoors doors = doors();

  private JourneyDoors doors() {
    Stations stations =
        new Stations(outcomes, this::effects, FLOWS, new Texts(), clock, properties);
    JourneyIndex index = new JourneyIndex(jdbc, new JdbcTransactionManager(database.source()));
    Map<String, String> names = Map.of(FJORD.organisationNumber(), "Fjord Ørn AS");
    return new JourneyDoors(
        index,
        new MessageJourneys(index, stations),
        new AtTheDoor(index, this::refused, new Texts()),
        part ->
            names.entrySet().stream()
                .filter(member -> member.getValue().contains(part))
                .map(Map.Entry::getKey)
                .toList());
  }

  private List<RefusedRow> refused(Collection<UUID> receipts, Long row, int most) {
    return refused.stream()
        .filter(one -> receipts.contains(one.receipt()) && (row == null || row == one.row()))
        .toList();
  }

  private Set<Effect> effects(Collection<Receiver> all, Collection<UUID> ids) {
    return jdbc
        .sql("select receiver, event_id from effect")
        .query((row, n) -> new Effect(row.getString(1), row.getObject(2, UUID.class)))
        .list()
        .stream()
        .filter(effect -> ids.contains(effect.event()))
        .collect(Collectors.toSet());
  }

  /** A body of these events lands; returns its receipt. */
  UUID land(Caller sender, String stream, String file, Accepted... events) {
    UUID receipt = UUID.randomUUID();
    receipts
        .complete(
            new Upload(receipt, stream, sender.source(), file),
            new Landed(receipt, List.of(events), 0))
        .join();
    return receipt;
  }

  static Accepted member(long row, Caller.Company company) {
    return new Accepted(UUID.randomUUID(), row, company.organisationNumber(), null, null, null);
  }

  /** A receiver had the event, or kept it back. */
  void settle(Receiver receiver, UUID event, Outcome outcome) {
    UUID quarantine = outcome instanceof Outcome.Quarantined ? new UUID(7, 7) : null;
    outcomes.keep(receiver, List.of(new Verdict(event, Origin.NONE, outcome, quarantine)));
    if (quarantine == null) {
      jdbc.sql("insert into effect (receiver, event_id) values (:receiver, :event)")
          .param("receiver", receiver.name())
          .param("event", event)
          .update();
    }
  }

  /** What was parked, and claimed then, has its turn. */
  void goOn(Receiver receiver, UUID event) {
    Verdict delivered = new Verdict(event, Origin.NONE, Outcome.DELIVERED, null, true);
    outcomes.keep(receiver, List.of(delivered));
  }

  MessageJourney one(Caller caller, UUID journey) {
    return doors.journey(caller, journey, Locale.ENGLISH);
  }

  MessageJourney.Station at(Receiver receiver, UUID journey) {
    return one(SECRETARIAT, journey).receivers().stream()
        .filter(station -> station.receiver().equals(receiver.name()))
        .findFirst()
        .orElseThrow();
  }

  /** The ids of the journeys that a search finds, in its order. */
  List<UUID> found(Caller caller, Wanted wanted) {
    return answer(caller, wanted).getBody().stream().map(MessageJourney::journey).toList();
  }

  ResponseEntity<List<MessageJourney>> answer(Caller caller, Wanted wanted) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest("GET", "/api/v1/journeys")));
    return doors.found(caller, wanted, Locale.ENGLISH);
  }
}
