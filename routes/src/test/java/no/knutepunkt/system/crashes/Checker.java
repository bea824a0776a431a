package no.knutepunkt.system.crashes;

import static no.knutepunkt.system.crashes.Finding.Kind.DOUBLED;
import static no.knutepunkt.system.crashes.Finding.Kind.LOST;
import static no.knutepunkt.system.crashes.Finding.Kind.OUT_OF_ORDER;
import static no.knutepunkt.system.crashes.Finding.Kind.UNEXPLAINED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Holds what was sent, and what its senders were told, against what stands: every promised event
 * has one effect at every receiver, none has two, the newest of each key is what is seen, and
 * nothing is there that nobody sent. Where events are still on their way it is too early to ask.
 */
final class Checker {

  private final History history;

  Checker(History history) {
    this.history = history;
  }

  /** What is wrong at one receiver; nothing, if all is well. */
  List<Finding> check(Stand stand) {
    List<Finding> found = new ArrayList<>();
    Set<UUID> there = new HashSet<>();
    Stream.of(stand.effects(), stand.refused())
        .flatMap(Collection::stream)
        .filter(id -> !there.add(id))
        .distinct()
        .forEach(id -> found.add(finding(DOUBLED, stand, id)));
    history.to(stand.stream()).stream()
        .filter(sent -> sent.answer() == Sent.Answer.PROMISED && !there.contains(sent.id()))
        .forEach(sent -> found.add(finding(LOST, stand, sent.id())));
    there.stream()
        .filter(id -> !maySee(id, stand.stream()))
        .forEach(id -> found.add(finding(UNEXPLAINED, stand, id)));
    found.addAll(order(stand));
    return found;
  }

  /** Whether each receipt adds up at each receiver. */
  List<Finding> check(List<Account> accounts) {
    return accounts.stream()
        .filter(account -> account.accepted() != account.spokenFor())
        .map(
            account ->
                new Finding(
                    account.spokenFor() > account.accepted() ? DOUBLED : UNEXPLAINED,
                    account.receiver(),
                    "receipt " + account.receipt()))
        .toList();
  }

  private boolean maySee(UUID id, String stream) {
    return history
        .find(id)
        .filter(sent -> sent.stream().equals(stream) && sent.answer() != Sent.Answer.REFUSED)
        .isPresent();
  }

  /** Of what had its effect, the newest of each key is what can be seen, and nothing else is. */
  private List<Finding> order(Stand stand) {
    List<Finding> found = new ArrayList<>();
    Map<String, Sent> newest = newest(stand);
    newest.forEach(
        (key, sent) ->
            outOfOrder(sent, stand.shown().get(key))
                .ifPresent(kind -> found.add(finding(kind, stand, sent.id()))));
    stand.shown().keySet().stream()
        .filter(key -> !newest.containsKey(key))
        .forEach(key -> found.add(finding(UNEXPLAINED, stand, key)));
    return found;
  }

  private static Optional<Finding.Kind> outOfOrder(Sent newest, Long shown) {
    if (shown == null) {
      return Optional.of(LOST);
    }
    if (shown == newest.version()) {
      return Optional.empty();
    }
    return Optional.of(shown < newest.version() ? OUT_OF_ORDER : UNEXPLAINED);
  }

  private Map<String, Sent> newest(Stand stand) {
    Map<String, Sent> newest = new HashMap<>();
    stand.effects().stream()
        .flatMap(id -> history.find(id).stream())
        .filter(sent -> sent.stream().equals(stand.stream()))
        .forEach(
            sent ->
                newest.merge(sent.key(), sent, (one, other) -> later(one, other) ? one : other));
    return newest;
  }

  private static boolean later(Sent one, Sent other) {
    return one.version() >= other.version();
  }

  private static Finding finding(Finding.Kind kind, Stand stand, Object what) {
    return new Finding(kind, stand.receiver(), what.toString());
  }
}
