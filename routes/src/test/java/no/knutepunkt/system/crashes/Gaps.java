package no.knutepunkt.system.crashes;

import static no.knutepunkt.system.crashes.Gap.Occasion.LONG_BODIES;
import static no.knutepunkt.system.crashes.Gap.Occasion.NEW_RATES;
import static no.knutepunkt.system.crashes.Gap.Occasion.NEW_YEAR;
import static no.knutepunkt.system.crashes.Gap.Occasion.REPLAYS;
import static no.knutepunkt.system.crashes.Gap.Occasion.SHORT_BODIES;
import static no.knutepunkt.system.crashes.Site.entry;
import static no.knutepunkt.system.crashes.Site.exit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every gap between two durable steps, in the order in which an event comes through them. */
final class Gaps {

  static final String QUARANTINE = "quarantine";
  static final String DUES = "dues-ledger";

  /** Receivers and the streams that they read. */
  static final Map<String, String> RECEIVERS =
      Map.of(
          "member-register",
          "member-updates",
          DUES,
          "member-updates",
          "course-lists",
          "course-registrations",
          "project-log",
          "project-log-entries",
          "research-counts",
          "project-log-entries",
          "survey-answers",
          "survey-results",
          "website-news",
          "news-items");

  static final Set<String> STREAMS = new TreeSet<>(RECEIVERS.values());

  private static final Set<String> FLOWS = new TreeSet<>(RECEIVERS.keySet());
  private static final Set<String> READERS = with(FLOWS, QUARANTINE);
  private static final Set<String> REPLAYS_TO = Set.of("gate", "receiver");

  private static final String ENTRANCE =
      "take(no.knutepunkt.access.Caller, no.knutepunkt.intake.Delivery)";
  private static final String LIST = "(no.knutepunkt.platform.Receiver, java.util.List)";

  private Gaps() {}

  static List<Gap> all() {
    return Stream.of(
            atTheGate(),
            ofLongBodies(),
            inTheFlows(),
            GapsOfParking.all(),
            ofReplays(),
            ofTheLedger())
        .flatMap(Collection::stream)
        .toList();
  }

  private static List<Gap> atTheGate() {
    Site answered =
        exit(
                "org.apache.catalina.connector.CoyoteAdapter",
                "service",
                "$1.requestURI().toString().replace(\"/api/v1/streams/\", \"\")")
            .only("$1.requestURI().toString().startsWith(\"/api/v1/streams/\")");
    return List.of(
        gate(null, Step.READ, entry("intake.Gate", ENTRANCE, "$2.stream()")),
        gate(Step.READ, Step.CLAIM_IDS, entry("intake.KafkaOutlet", "claim", "$1.topic()")),
        gate(Step.CLAIM_IDS, Step.SEND, entry("intake.KafkaOutlet", "send", "$1.topic()")),
        gate(Step.SEND, Step.ACKNOWLEDGE, exit("intake.KafkaOutlet", "send", "$1.topic()")),
        gate(Step.ACKNOWLEDGE, Step.RECEIPT, exit("intake.KafkaOutlet", "complete", "$1.topic()"))
            .blocking(entry("journey.Receipts", "insert", "\"\"")),
        gate(Step.RECEIPT, Step.ANSWER, exit("intake.Reception", "receive", "$2.stream()")),
        gate(Step.ANSWER, null, answered));
  }

  private static Gap gate(Step after, Step before, Site site) {
    return Gap.of(SHORT_BODIES, after, before, STREAMS, site);
  }

  private static List<Gap> ofLongBodies() {
    String topic = "$1.topic()";
    return List.of(
        longBody(Step.CLAIM_IDS, Step.OPEN_RECEIPT, entry("intake.KafkaOutlet", "open", topic)),
        longBody(Step.OPEN_RECEIPT, Step.FIRST_CHUNK, exit("intake.KafkaOutlet", "open", topic)),
        longBody(Step.FIRST_CHUNK, Step.COUNT, exit("intake.KafkaOutlet", "send", topic)),
        longBody(Step.FIRST_CHUNK, Step.COUNT, entry("intake.KafkaOutlet", "count", topic)),
        longBody(Step.COUNT, Step.CLOSE, exit("intake.KafkaOutlet", "count", topic)),
        longBody(Step.CLOSE, Step.ANSWER, exit("intake.KafkaOutlet", "close", topic)));
  }

  private static Gap longBody(Step after, Step before, Site site) {
    return Gap.of(LONG_BODIES, after, before, STREAMS, site);
  }

  private static List<Gap> inTheFlows() {
    Site keep = entry("quarantine.Quarantine", "keep", quoted(QUARANTINE));
    Site kept = exit("quarantine.Quarantine", "keep", quoted(QUARANTINE));
    Site[] effects = Stream.concat(Stream.of(keep), steps()).toArray(Site[]::new);
    String name = "$1.name()";
    String some = "!$2.isEmpty()";
    return List.of(
        reading(null, Step.POLL, entry("platform.topics.Flight", "start", "$2.receiver().name()")),
        flow(Step.POLL, Step.CLAIM, entry("platform.OnceOnly", "admit", "$1.receiver().name()")),
        reading(Step.CLAIM, Step.EFFECT, effects),
        flow(
            Step.EFFECT,
            Step.HAND_OVER,
            entry("platform.RejectedRecords", "put" + LIST, name).only(some)),
        flow(
            Step.HAND_OVER, Step.GIVE_BACK, entry("platform.OnceOnly", "release", name).only(some)),
        flow(Step.GIVE_BACK, Step.PARK_KEY, entry("platform.ParkedKeys", "block", name).only(some)),
        flow(Step.PARK_KEY, Step.OUTCOMES, entry("journey.ReceiptOutcomes", "add" + LIST, name)),
        flow(Step.OUTCOMES, Step.EXCEPTIONS, entry("journey.EventOutcomes", "write", name)),
        reading(
            Step.EXCEPTIONS,
            Step.COMMIT,
            exit("platform.Arrivals", "settle", "$1.receiver().name()"),
            kept),
        reading(Step.COMMIT, Step.OFFSETS, entry("platform.topics.PollLoop", "settled", loops())),
        reading(Step.OFFSETS, null, exit("platform.topics.PollLoop", "settled", loops())));
  }

  private static Stream<Site> steps() {
    return Stream.of(
        entry("members.Registrar", "keep", quoted("member-register")),
        entry("dues.Treasurer", "charge", quoted(DUES)),
        entry("courses.CourseDesk", "register", quoted("course-lists")),
        entry("projects.LatestWording", "keep", quoted("project-log")),
        entry("research.ProjectEventCount", "count", quoted("research-counts")),
        entry("surveys.LatestAnswers", "keep", quoted("survey-answers")),
        entry("news.NewsDesk", "publish", quoted("website-news")));
  }

  private static String loops() {
    return "$0.receiver.name()";
  }

  private static Gap flow(Step after, Step before, Site site) {
    return Gap.of(SHORT_BODIES, after, before, FLOWS, site);
  }

  private static Gap reading(Step after, Step before, Site... sites) {
    return Gap.of(SHORT_BODIES, after, before, READERS, sites);
  }

  private static List<Gap> ofReplays() {
    String which = "($1.isFromGate() ? \"gate\" : \"receiver\")";
    Site replayed = entry("quarantine.Shelf", "replayed", "($2 == null ? \"receiver\" : \"gate\")");
    return List.of(
        Gap.of(
            REPLAYS,
            null,
            Step.REPLAY_CLAIM,
            REPLAYS_TO,
            entry("quarantine.Replay", "again", which)),
        Gap.of(
            REPLAYS,
            Step.REPLAY_CLAIM,
            Step.REPLAY_SEND,
            REPLAYS_TO,
            entry("quarantine.Replay", "throughGate", quoted("gate")),
            entry("quarantine.Replay", "toReceiver", quoted("receiver"))),
        Gap.of(REPLAYS, Step.REPLAY_SEND, Step.REPLAY_MARK, REPLAYS_TO, replayed),
        Gap.of(
            REPLAYS,
            Step.REPLAY_MARK,
            null,
            REPLAYS_TO,
            exit("quarantine.Replay", "throughGate", quoted("gate")),
            exit("quarantine.Replay", "toReceiver", quoted("receiver"))));
  }

  private static List<Gap> ofTheLedger() {
    String job = "chargeBegunYears";
    return List.of(
        ledger(NEW_YEAR, null, Step.YEAR_POST, entry("dues.NewYear", job, quoted(DUES))),
        ledger(
            NEW_YEAR,
            Step.YEAR_POST,
            Step.YEAR_COMMIT,
            exit("dues.Bookkeeping", "settleNewYear", quoted(DUES))),
        ledger(NEW_YEAR, Step.YEAR_COMMIT, null, exit("dues.NewYear", job, quoted(DUES))),
        ledger(
            NEW_RATES,
            null,
            Step.RATES_POST,
            entry("dues.Bookkeeping", "settleWith", quoted(DUES))),
        ledger(
            NEW_RATES,
            Step.RATES_POST,
            Step.RATES_COMMIT,
            exit("dues.Bookkeeping", "settleWith", quoted(DUES))),
        ledger(NEW_RATES, Step.RATES_COMMIT, null, exit("dues.RatesDoors", "put", quoted(DUES))));
  }

  private static Gap ledger(Gap.Occasion occasion, Step after, Step before, Site site) {
    return Gap.of(occasion, after, before, Set.of(DUES), site);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static Set<String> with(Set<String> some, String another) {
    Set<String> all = new TreeSet<>(some);
    all.add(another);
    return all;
  }
}
