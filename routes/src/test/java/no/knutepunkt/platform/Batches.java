package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Batches as a step gets them, made without a broker, and a look at what the step made of them. */
public final class Batches {

  private Batches() {}

  /** A batch of events with new ids, in this order. */
  @SafeVarargs
  public static <T> Batch<T> of(Receiver receiver, T... data) {
    List<Event<T>> events = new ArrayList<>();
    for (T one : data) {
      events.add(event(one));
    }
    return ofEvents(receiver, events);
  }

  public static <T> Batch<T> ofEvents(Receiver receiver, List<Event<T>> events) {
    List<Arrival<T>> arrivals = new ArrayList<>();
    for (Event<T> event : events) {
      byte[] key = event.id().toString().getBytes(UTF_8);
      arrivals.add(
          new Arrival<>(
              event,
              new ConsumerRecord<>(receiver.topic(), 0, arrivals.size(), key, new byte[0]),
              false));
    }
    return new Batch<>(receiver, new Poll(receiver, Map.of(), List.of()), arrivals, List.of());
  }

  public static <T> Event<T> event(T data) {
    return new Event<>(
        UUID.randomUUID(),
        "/secretariat",
        Instant.parse("2026-11-22T09:00:00Z"),
        Origin.of(UUID.randomUUID(), 1),
        data);
  }

  /** The outcomes in the order of the events. */
  public static List<Outcome> outcomes(SettledBatch settled) {
    return settled.settled().stream().map(Settled::outcome).toList();
  }
}
