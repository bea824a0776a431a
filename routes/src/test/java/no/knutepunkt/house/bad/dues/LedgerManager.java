package no.knutepunkt.house.bad.dues;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.annotation.Autowired;

/** Has a name that says nothing, is public though a route, and takes what it needs by a field. */
public class LedgerManager extends RouteBuilder {

  @Autowired private String rate;

  @Override
  public void configure() {
    from("direct:" + rate).to("direct:b");
  }
}
