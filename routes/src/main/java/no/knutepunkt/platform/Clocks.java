package no.knutepunkt.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, on Norwegian time: a year, a quarter and a deadline begin at midnight in Oslo. */
@Configuration
class Clocks {

  static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  @Bean
  Clock clock() {
    return Clock.system(NORWAY);
  }
}
