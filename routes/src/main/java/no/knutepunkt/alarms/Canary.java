package no.knutepunkt.alarms;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import no.knutepunkt.platform.Marker;
import no.knutepunkt.platform.Progress;
import no.knutepunkt.platform.topics.Markers;
import no.knutepunkt.schemas.Topic;
import no.knutepunkt.schemas.Topics;
import org.apache.kafka.common.KafkaException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes through the whole hub every few minutes: a dry run at the door, then a marker on each topic,
 * which every receiver has to pass. The first step that fails is the one that is told.
 */
@Component
class Canary {

  private static final String CAME_THROUGH = "";
  private static final List<String> TOPICS = Topics.all().stream().map(Topic::name).toList();

  private final OwnDoor door;
  private final Markers markers;
  private final Progress progress;
  private final CanaryFlights flights;
  private final AlarmProperties properties;
  private final Clock clock;
  private final AtomicReference<Flight> inTheAir = new AtomicReference<>();

  Canary(
      OwnDoor door,
      Markers markers,
      Progress progress,
      CanaryFlights flights,
      AlarmProperties properties,
      Clock clock) {
    this.door = door;
    this.markers = markers;
    this.progress = progress;
    this.flights = flights;
    this.properties = properties;
    this.clock = clock;
  }

  /** Starts a new one; where it is, is seen at the next round of the watches. */
  @Scheduled(
      initialDelayString = "${hub.alarms.canary-every}",
      fixedDelayString = "${hub.alarms.canary-every}")
  void fly() throws InterruptedException {
    Instant now = clock.instant();
    inTheAir.set(null);
    if (!door.opens()) {
      flights.landed(door.hub(), now, "door");
      return;
    }
    try {
      inTheAir.set(new Flight(now, markers.send(TOPICS, properties.canaryWithin())));
    } catch (ExecutionException | TimeoutException | KafkaException away) {
      flights.landed(door.hub(), now, "kafka");
    }
  }

  /** Takes down that it came through, or whom it waits for when it should have. */
  void seeWhereItIs() {
    Flight flight = inTheAir.get();
    if (flight == null) {
      return;
    }
    List<String> behind = progress.notPast(flight.markers());
    boolean late = flight.at().plus(properties.canaryWithin()).isBefore(clock.instant());
    if (behind.isEmpty() || late) {
      flights.landed(door.hub(), flight.at(), behind.isEmpty() ? CAME_THROUGH : behind.get(0));
    }
    if (behind.isEmpty()) {
      inTheAir.compareAndSet(flight, null);
    }
  }

  private record Flight(Instant at, List<Marker> markers) {}
}
