package no.knutepunkt.alarms;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes out what is to be told, all of one address together, until it has arrived. */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  private final List<Post> ways;
  private final Notices notices;
  private final Clock clock;

  Postman(List<Post> ways, Notices notices, Clock clock) {
    this.ways = ways;
    this.notices = notices;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M10S", fixedDelayString = "PT20S")
  void goRound() {
    ways.forEach(this::deliver);
  }

  private void deliver(Post way) {
    Map<String, List<Notice>> byAddress =
        notices.claim(way.channel(), way.atATime(), clock.instant()).stream()
            .collect(
                Collectors.groupingBy(Notice::address, LinkedHashMap::new, Collectors.toList()));
    byAddress.forEach((address, theirs) -> deliver(way, address, theirs));
  }

  private void deliver(Post way, String address, List<Notice> theirs) {
    try {
      way.send(address, theirs);
      notices.sent(theirs, clock.instant());
    } catch (IOException notNow) {
      LOG.warn(
          "{} alarms could not be sent by {} and are tried again: {}",
          theirs.size(),
          way.channel(),
          notNow.getClass().getSimpleName());
    }
  }
}
