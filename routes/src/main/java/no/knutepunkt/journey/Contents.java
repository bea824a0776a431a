package no.knutepunkt.journey;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.looks.Looks;
import no.knutepunkt.looks.Opened;
import no.knutepunkt.platform.KeptEvents;
import no.knutepunkt.platform.KeptEvents.Finding;
import no.knutepunkt.platform.KeptEvents.Found;
import no.knutepunkt.platform.KeptEvents.Missing;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.schemas.Contract;
import no.knutepunkt.schemas.Contracts;
import no.knutepunkt.schemas.PrivacyClass;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.stereotype.Component;

/** Shows what a message says, to each what it may see, and writes down who looked. */
@Component
class Contents {

  private final JourneyIndex index;
  private final MessageJourneys journeys;
  private final KeptEvents events;
  private final NewsOnShow news;
  private final Looks looks;

  Contents(
      JourneyIndex index,
      MessageJourneys journeys,
      KeptEvents events,
      NewsOnShow news,
      Looks looks) {
    this.index = index;
    this.journeys = journeys;
    this.events = events;
    this.news = news;
    this.looks = looks;
  }

  /** The content; 404 for whoever does not see the journey, 410 once the topic let go of it. */
  MessageContent of(UUID journey, Reader reader, Demand demand) {
    Begun arrival = arrival(journey, reader);
    Demand checked = demand.checked();
    Fields fields = fields(arrival, reader, checked);
    String stream = arrival.upload().stream();
    Opened opened =
        Opened.journey(
            journey, stream, arrival.event().organisationNumber(), List.copyOf(fields.personal()));
    looks.note(reader.caller(), opened, checked.reason());
    return new MessageContent(journey, stream, fields.shown(), fields.masked());
  }

  /** The newest: what came in last the topic has longest. */
  private Begun arrival(UUID journey, Reader reader) {
    return journeys
        .one(journey, reader, Locale.ENGLISH)
        .flatMap(seen -> index.arrivals(journey, reader).stream().findFirst())
        .orElseThrow(() -> Problem.of(404, "not-found").build());
  }

  private Fields fields(Begun arrival, Reader reader, Demand demand) {
    String stream = arrival.upload().stream();
    Sight sight =
        new Sight(
            reader.caller(),
            stream,
            reader.seesDoorOf(arrival),
            demand.personal(),
            news.shows(arrival.event().event()));
    Map<String, PrivacyClass> privacy =
        Contracts.of(stream).map(Contract::privacy).orElse(Map.of());
    return Fields.of(message(arrival), privacy, sight);
  }

  private IndexedRecord message(Begun arrival) {
    Finding finding = find(arrival);
    if (finding instanceof Found found) {
      return found.message();
    }
    throw finding == Missing.OUT_OF_REACH
        ? Problem.of(503, "content-out-of-reach").build()
        : Problem.of(410, "no-longer-kept").build();
  }

  private Finding find(Begun arrival) {
    try {
      return events.find(arrival.upload().stream(), arrival.event().event(), arrival.receivedAt());
    } catch (KafkaException away) {
      throw Problem.of(503, "content-away").retryAfter(Duration.ofSeconds(10)).build();
    }
  }
}
