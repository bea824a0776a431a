package no.knutepunkt.benchmarks.contestants;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import no.knutepunkt.benchmarks.Surroundings;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.main.Main;

/** Camel's platform-http before its Kafka component, with the checks and the encoding by hand. */
public final class CamelPlatformHttp extends RouteBuilder {

  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] FRAME = {0, 0, 0, 0, 1};

  private final ThreadLocal<AvroEncoder> encoder = ThreadLocal.withInitial(AvroEncoder::new);
  private final Surroundings at;
  private final String topic;

  private CamelPlatformHttp(Surroundings at, String topic) {
    this.at = at;
    this.topic = topic;
  }

  public static void main(String[] words) throws Exception {
    Main camel = new Main();
    camel.addInitialProperty("camel.server.enabled", "true");
    camel.addInitialProperty("camel.server.host", "127.0.0.1");
    camel.addInitialProperty("camel.server.port", words[1]);
    camel
        .configure()
        .addRoutesBuilder(new CamelPlatformHttp(Surroundings.ofThisProcess(), words[0]));
    System.out.println("ready");
    camel.run();
  }

  @Override
  public void configure() {
    from("platform-http:/events?httpMethodRestrict=POST")
        .process(this::encode)
        .to("kafka:" + topic + CamelRouteToTopic.PRODUCER + at.kafka())
        .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202))
        .setBody(constant("{\"accepted\":1}"));
  }

  private void encode(Exchange exchange) throws IOException {
    try (JsonParser json = JSON.createParser(exchange.getMessage().getBody(byte[].class))) {
      MemberUpdate update = FileByHand.row(json).checked(Instant.now());
      exchange.getMessage().removeHeaders("*");
      exchange.getMessage().setHeader(KafkaConstants.KEY, MemberDraft.key(update));
      exchange.getMessage().setBody(encoder.get().framed(FRAME, update));
    }
  }
}
