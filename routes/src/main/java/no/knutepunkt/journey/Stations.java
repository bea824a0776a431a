package no.knutepunkt.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.knutepunkt.journey.EventOutcomes.Kept;
import no.knutepunkt.journey.MessageJourney.Station;
import no.knutepunkt.platform.Effects;
import no.knutepunkt.platform.Effects.Effect;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Tells what became of events at each receiver of their stream. */
@Component
class Stations {

  private final EventOutcomes outcomes;
  private final Effects effects;
  private final List<Receiver> receivers;
  private final Texts texts;
  private final Clock clock;
  private final Duration stuckAfter;

  Stations(
      EventOutcomes outcomes,
      Effects effects,
      List<Flow> flows,
      Texts texts,
      Clock clock,
      JourneyProperties properties) {
    this.outcomes = outcomes;
    this.effects = effects;
    this.receivers = flows.stream().map(Flow::receiver).toList();
    this.texts = texts;
    this.clock = clock;
    this.stuckAfter = properties.stuckAfter();
  }

  /** What is known of these events: two statements, however many they are. */
  Known of(Collection<UUID> events, Locale language) {
    Map<At, Kept> kept =
        outcomes.of(events).stream()
            .collect(Collectors.toMap(k -> new At(k.receiver(), k.event()), Function.identity()));
    return new Known(kept, effects.of(receivers, events), language);
  }

  private record At(String receiver, UUID event) {}

  /** What is known of some events. */
  final class Known {

    private final Map<At, Kept> kept;
    private final Set<Effect> had;
    private final Locale language;

    private Known(Map<At, Kept> kept, Set<Effect> had, Locale language) {
      this.kept = kept;
      this.had = had;
      this.language = language;
    }

    /** The topic on which a receiver met the event; null where none did. */
    String stream(UUID event) {
      return receivers.stream()
          .filter(r -> had(r, event) || kept.containsKey(new At(r.name(), event)))
          .map(Receiver::topic)
          .findFirst()
          .orElse(null);
    }

    /**
     * One station for each receiver of the stream.
     *
     * @param since when the event came in first; null where it did not pass the gate
     */
    List<Station> of(UUID event, String stream, Instant since) {
      return receivers.stream()
          .filter(receiver -> receiver.topic().equals(stream))
          .map(receiver -> station(receiver, event, since))
          .toList();
    }

    private boolean had(Receiver receiver, UUID event) {
      return had.contains(new Effect(receiver.name(), event));
    }

    private Station station(Receiver receiver, UUID event, Instant since) {
      Kept exception = kept.get(new At(receiver.name(), event));
      boolean had = had(receiver, event);
      if (exception != null && stands(exception, had)) {
        return told(exception);
      }
      return had ? delivered(receiver) : onTheWay(receiver, since);
    }

    /** What was quarantined has had no effect; once it has, it went through later. */
    private boolean stands(Kept exception, boolean had) {
      return switch (exception.outcome()) {
        case "quarantined" -> !had;
        case "waiting" -> exception.until().isAfter(clock.instant());
        default -> true;
      };
    }

    private Station told(Kept kept) {
      return new Station(
          kept.receiver(),
          kept.outcome(),
          kept.reason(),
          texts.reason(language, kept.reason(), kept.field()),
          kept.field(),
          kept.value(),
          kept.toldAt(),
          kept.until(),
          kept.quarantine());
    }

    private Station delivered(Receiver receiver) {
      String said = texts.say(language, "journey.delivered");
      return new Station(receiver.name(), "delivered", null, said, null, null, null, null, null);
    }

    private Station onTheWay(Receiver receiver, Instant since) {
      boolean stuck = since != null && since.plus(stuckAfter).isBefore(clock.instant());
      String reason = stuck ? "stuck" : "on-the-way";
      return new Station(
          receiver.name(),
          stuck ? "stuck" : "waiting",
          reason,
          texts.reason(language, reason),
          null,
          null,
          since,
          null,
          null);
    }
  }
}
