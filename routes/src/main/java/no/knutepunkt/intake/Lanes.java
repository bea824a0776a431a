package no.knutepunkt.intake;

import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the short lane before everything else that looks at a request to a stream. */
@Configuration
class Lanes {

  /** By its name, since the server starts before what the lane leads to. */
  @Bean
  DelegatingFilterProxyRegistrationBean shortLaneFirst() {
    DelegatingFilterProxyRegistrationBean lane =
        new DelegatingFilterProxyRegistrationBean(ShortLane.class.getName());
    lane.addUrlPatterns(PlainEvent.DOOR + "*");
    lane.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return lane;
  }
}
