package no.knutepunkt.system.crashes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All that was ever sent, with the best answer that came. Many senders write it at a time. */
final class History {

  private final Map<UUID, Sent> sent = new LinkedHashMap<>();

  synchronized void add(Collection<Sent> more) {
    more.forEach(one -> sent.merge(one.id(), one, Sent::and));
  }

  synchronized List<Sent> to(String stream) {
    return on(stream).toList();
  }

  synchronized List<String> keys(String stream) {
    return on(stream).map(Sent::key).distinct().toList();
  }

  synchronized Optional<Sent> find(UUID id) {
    return Optional.ofNullable(sent.get(id));
  }

  synchronized int size() {
    return sent.size();
  }

  private Stream<Sent> on(String stream) {
    return sent.values().stream().filter(one -> one.stream().equals(stream));
  }
}
