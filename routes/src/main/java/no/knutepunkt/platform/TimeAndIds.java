package no.knutepunkt.platform;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Time and ids, from the one place that makes them. The clock is on Norwegian time: a year, a
 * quarter and a deadline begin at midnight in Oslo.
 */
@Configuration
class TimeAndIds {

  static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  @Bean
  Clock clock() {
    return Clock.system(NORWAY);
  }

  @Bean
  Ids ids() {
    return UUID::randomUUID;
  }
}
