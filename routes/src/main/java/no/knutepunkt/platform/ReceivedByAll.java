package no.knutepunkt.platform;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for the effects that each flow of a topic has had. */
@Component
class ReceivedByAll implements Received {

  private final OnceOnly onceOnly;
  private final List<Receiver> receivers;

  ReceivedByAll(OnceOnly onceOnly, List<Flow> flows) {
    this.onceOnly = onceOnly;
    this.receivers = flows.stream().map(Flow::receiver).toList();
  }

  @Override
  public Set<UUID> everywhere(String topic, Collection<UUID> events) {
    List<Receiver> all = receivers.stream().filter(one -> one.topic().equals(topic)).toList();
    return all.isEmpty() || events.isEmpty() ? Set.of() : onceOnly.hadBy(all, events);
  }
}
