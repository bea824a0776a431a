package no.knutepunkt.benchmarks.contestants;

import no.knutepunkt.benchmarks.Surroundings;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** A route as the manual shows it: one exchange a record, sent and awaited, offset after it. */
public final class CamelRouteToTopic extends RouteBuilder {

  static final String PRODUCER =
      "?requestRequiredAcks=all&enableIdempotence=true&compressionCodec=lz4"
          + "&keySerializer=org.apache.kafka.common.serialization.ByteArraySerializer"
          + "&valueSerializer=org.apache.kafka.common.serialization.ByteArraySerializer&brokers=";

  private final Surroundings at;
  private final String in;
  private final String out;
  private final ThreadLocal<Projection> projection = ThreadLocal.withInitial(Projection::new);

  private CamelRouteToTopic(Surroundings at, String in, String out) {
    this.at = at;
    this.in = in;
    this.out = out;
  }

  public static void main(String[] words) throws Exception {
    Surroundings at = Surroundings.ofThisProcess();
    Main camel = new Main();
    camel.configure().addRoutesBuilder(new CamelRouteToTopic(at, words[0], words[1]));
    System.out.println("ready");
    camel.run();
  }

  @Override
  public void configure() {
    from(CamelRouteToDatabase.consumer(at, in))
        .process(this::project)
        .to("kafka:" + out + PRODUCER + at.kafka())
        .process(CamelRouteToDatabase::commit);
  }

  private void project(Exchange exchange) {
    byte[] framed = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().setBody(projection.get().of(framed));
  }
}
