package no.knutepunkt.platform.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.knutepunkt.platform.Onward;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Senders;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A route from topic to topic: accepted, outage, and what it must not do. */
class SendingOnTest {

  private final String in = "in" + UUID.randomUUID();
  private final String out = "out" + UUID.randomUUID();
  private final Receiver receiver = new Receiver("r" + in, in);
  private final AtomicInteger failures = new AtomicInteger();
  private final CamelContext camel = new DefaultCamelContext();

  @BeforeEach
  void start() throws Exception {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      List<NewTopic> topics =
          List.of(new NewTopic(in, 1, (short) 1), new NewTopic(out, 1, (short) 1));
      admin.createTopics(topics).all().get();
    }
    await().ignoreExceptions().until(() -> StackTopics.producer().partitionsFor(out).size() == 1);
    camel.addComponent("topic", StackTopics.component(new SimpleMeterRegistry()));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            errorHandler(noErrorHandler());
            from(receiver.uri() + "&inFlight=4")
                .process(SendingOnTest.this::copy)
                .to("topic:" + out);
          }
        });
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void whatComesInGoesOnInItsOrder() {
    send(0, 3000);
    assertThat(arrived(3000)).isEqualTo(names(0, 3000));
  }

  @Test
  void anOutageLosesNothing() {
    failures.set(3);
    send(0, 100);
    assertThat(arrived(100)).isEqualTo(names(0, 100));
  }

  @Test
  void aRouteSendsToItsOwnTopicOnly() {
    assertThatThrownBy(
            () ->
                camel.createProducerTemplate().sendBody("topic:" + out, new Onward(in, List.of())))
        .hasMessageContaining("Exchange");
  }

  private void copy(Exchange exchange) {
    if (failures.getAndDecrement() > 0) {
      throw new IllegalStateException("away");
    }
    exchange
        .getMessage()
        .setBody(
            new Onward(
                out,
                exchange.getMessage().getBody(Poll.class).records().stream()
                    .map(record -> Senders.sendable(out, record.value()))
                    .toList()));
  }

  private void send(int from, int to) {
    for (String name : names(from, to)) {
      var unused = StackTopics.producer().send(new ProducerRecord<>(in, name.getBytes(UTF_8)));
    }
    StackTopics.producer().flush();
  }

  private List<String> arrived(int wanted) {
    List<String> arrived = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer =
        StackTopics.consumer(new Receiver(UUID.randomUUID().toString(), out))) {
      consumer.subscribe(List.of(out));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(record -> arrived.add(new String(record.value(), UTF_8)));
                return arrived.size() >= wanted;
              });
    }
    return arrived;
  }

  private static List<String> names(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).toList();
  }
}
