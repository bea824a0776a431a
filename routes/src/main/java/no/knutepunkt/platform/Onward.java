package no.knutepunkt.platform;

import java.util.List;

/** What a route made of a poll, to be sent on to one topic. */
public record Onward(String topic, List<Sendable> records) {

  public Onward {
    records = List.copyOf(records);
  }
}
