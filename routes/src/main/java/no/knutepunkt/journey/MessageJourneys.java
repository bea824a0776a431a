package no.knutepunkt.journey;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.knutepunkt.journey.MessageJourney.Arrival;
import no.knutepunkt.journey.MessageJourney.Station;
import org.springframework.stereotype.Component;

/** Tells the journeys of single messages, each reader its own part. */
@Component
class MessageJourneys {

  private final JourneyIndex index;
  private final Stations stations;

  MessageJourneys(JourneyIndex index, Stations stations) {
    this.index = index;
    this.stations = stations;
  }

  /** The journey of one event, with all its arrivals that the reader may see. */
  Optional<MessageJourney> one(UUID event, Reader reader, Locale language) {
    List<Begun> arrivals = index.arrivals(event, reader);
    return arrivals.isEmpty()
        ? foreign(event, reader, language)
        : tell(arrivals, reader, language).stream().findFirst();
  }

  /** Of an event that did not pass the gate, its receivers are all that is known. */
  private Optional<MessageJourney> foreign(UUID event, Reader reader, Locale language) {
    if (!reader.seesForeign()) {
      return Optional.empty();
    }
    Stations.Known known = stations.of(List.of(event), language);
    return Optional.ofNullable(known.stream(event))
        .map(
            stream ->
                new MessageJourney(
                    event,
                    stream,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    known.of(event, stream, null)));
  }

  /** One journey for each event, in the order of the arrivals. */
  List<MessageJourney> tell(List<Begun> arrivals, Reader reader, Locale language) {
    Map<UUID, List<Begun>> events =
        arrivals.stream()
            .collect(
                Collectors.groupingBy(
                    begun -> begun.event().event(), LinkedHashMap::new, Collectors.toList()));
    Stations.Known known = stations.of(events.keySet(), language);
    return events.values().stream().flatMap(event -> tell(event, reader, known).stream()).toList();
  }

  private static Optional<MessageJourney> tell(
      List<Begun> arrivals, Reader reader, Stations.Known known) {
    Begun newest = arrivals.get(0);
    UUID event = newest.event().event();
    String stream = newest.upload().stream();
    boolean own = arrivals.stream().anyMatch(reader::seesDoorOf);
    Instant first = arrivals.get(arrivals.size() - 1).receivedAt();
    List<Station> receivers =
        known.of(event, stream, first).stream().map(s -> masked(s, stream, reader, own)).toList();
    return own || receivers.stream().noneMatch(MessageJourneys::isAhead)
        ? Optional.of(journey(newest, own, arrivals(arrivals, reader), receivers))
        : Optional.empty();
  }

  /** Of news that are not out yet, the website is not told that there are any. */
  private static boolean isAhead(Station station) {
    return station.state().equals("waiting") || station.state().equals("stuck");
  }

  private static MessageJourney journey(
      Begun newest, boolean own, List<Arrival> arrivals, List<Station> receivers) {
    Accepted event = newest.event();
    return new MessageJourney(
        event.event(),
        newest.upload().stream(),
        own ? event.organisationNumber() : null,
        event.subject(),
        event.ownId(),
        own ? event.eventName() : null,
        arrivals,
        receivers);
  }

  private static List<Arrival> arrivals(List<Begun> arrivals, Reader reader) {
    return arrivals.stream().map(begun -> arrival(begun, reader)).toList();
  }

  private static Arrival arrival(Begun begun, Reader reader) {
    if (!reader.seesDoorOf(begun)) {
      return new Arrival(null, null, null, null, begun.receivedAt());
    }
    Upload upload = begun.upload();
    return new Arrival(
        upload.receipt(),
        upload.sender(),
        upload.fileName(),
        begun.event().row(),
        begun.receivedAt());
  }

  private static Station masked(Station told, String stream, Reader reader, boolean own) {
    boolean shown = told.value() == null || reader.seesValue(stream, told.field(), own);
    return shown ? told : told.withoutValue();
  }
}
