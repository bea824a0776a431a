package no.knutepunkt.alarms;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import no.knutepunkt.journey.StuckEvents;
import no.knutepunkt.journey.Watchdog;
import org.springframework.stereotype.Component;

/** Sees receivers that have not answered for what came in long ago. */
@Component
class StuckWatch implements Watch {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private final Watchdog watchdog;
  private final Clock clock;

  StuckWatch(Watchdog watchdog, Clock clock) {
    this.watchdog = watchdog;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "stuck";
  }

  @Override
  public List<Finding> look() {
    return watchdog.look().stream().map(this::finding).toList();
  }

  private Finding finding(StuckEvents stuck) {
    List<String> details =
        List.of(stuck.receiver(), AT.format(stuck.since().atZone(clock.getZone())));
    return new Finding(kind(), stuck.receiver(), Finding.Whose.HUB, details, stuck.events());
  }
}
