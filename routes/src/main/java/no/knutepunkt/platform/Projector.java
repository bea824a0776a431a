package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/**
 * The step of a flow from topic to topic: what each event of a poll becomes, in its order, without
 * a database. At least once: what was on its way when the hub stopped is sent again under the same
 * id, by which its receivers know it. What can't be read goes to the rejected topic.
 */
@Component
public class Projector {

  private final EventReader reader;
  private final EventWriter writer;
  private final RejectedRecords rejectedRecords;

  Projector(EventReader reader, EventWriter writer, RejectedRecords rejectedRecords) {
    this.reader = reader;
    this.writer = writer;
    this.rejectedRecords = rejectedRecords;
  }

  /**
   * What a poll becomes on another topic. Events keep their id, source and time; the receipt that
   * they came in under stays behind.
   *
   * @param topic where it goes
   * @param step what one event becomes there; nothing, where it does not go on
   */
  public <T> Onward project(Poll poll, String topic, Function<Event<T>, Optional<Projected>> step) {
    List<Sendable> onward = new ArrayList<>(poll.records().size());
    List<Settled> refused = new ArrayList<>();
    TopicWriter to = writer.to(topic);
    for (ReadRecord record : reader.read(poll.records(), o -> o.isFor(poll.receiver()))) {
      if (record.isReadable()) {
        @SuppressWarnings("unchecked")
        Event<T> event = (Event<T>) record.event();
        step.apply(event).ifPresent(made -> onward.add(write(to, event, made)));
      } else {
        refused.add(
            new Settled(
                null,
                record.origin(),
                record.raw(),
                new Outcome.Quarantined(record.refused()),
                false));
      }
    }
    rejectedRecords.put(poll.receiver(), refused);
    return new Onward(topic, onward);
  }

  private static Sendable write(TopicWriter to, Event<?> event, Projected made) {
    Event<?> onward =
        new Event<>(event.id(), event.source(), event.time(), Origin.NONE, made.data());
    return to.write(made.key().getBytes(UTF_8), onward, AvroBytes.of(made.data()));
  }

  /**
   * What an event becomes.
   *
   * @param key what its order on the other topic goes by
   * @param data by the other topic's contract
   */
  public record Projected(String key, SpecificRecord data) {}
}
