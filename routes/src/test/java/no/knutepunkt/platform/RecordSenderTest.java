package no.knutepunkt.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class RecordSenderTest {

  private final AtomicInteger handedOver = new AtomicInteger();

  @Test
  void brokersThatAreAwayAreWaitedForOnceAndNotForEachRecord() {
    try (Producer<byte[], byte[]> nobodyThere = producer("127.0.0.1:1")) {
      RecordSender sender = new RecordSender(counted(nobodyThere));
      List<Sendable> records =
          IntStream.range(0, 50).mapToObj(i -> Senders.sendable("away", new byte[1])).toList();
      assertThatThrownBy(() -> sender.send(records).join())
          .hasCauseInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
    }
    assertThat(handedOver).hasValue(1);
  }

  private static Producer<byte[], byte[]> producer(String brokers) {
    Producer<byte[], byte[]> real =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "max.block.ms", 300),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    return real;
  }

  @SuppressWarnings("unchecked")
  private Producer<byte[], byte[]> counted(Producer<byte[], byte[]> real) {
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            Producer.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, arguments) -> {
              handedOver.incrementAndGet();
              return method.invoke(real, arguments);
            });
  }
}
