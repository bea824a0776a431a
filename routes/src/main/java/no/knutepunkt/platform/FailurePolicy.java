package no.knutepunkt.platform;

import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.stereotype.Component;

/**
 * The one failure policy of all routes: none within the route. Bad messages are outcomes, not
 * exceptions; an exception is an outage, and the topic's consumer tries the same poll again.
 */
@Component
class FailurePolicy extends RouteConfigurationBuilder {

  @Override
  public void configuration() {
    routeConfiguration().errorHandler(noErrorHandler());
  }
}
