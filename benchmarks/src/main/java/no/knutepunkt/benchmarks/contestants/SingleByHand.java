package no.knutepunkt.benchmarks.contestants;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import no.knutepunkt.benchmarks.Surroundings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The broker's own acknowledgement of single records of 330 bytes: no HTTP, no checks, no wait. */
public final class SingleByHand {

  private static final int BYTES = 330;

  private final String topic;
  private final Producer<byte[], byte[]> producer;

  private SingleByHand(Surroundings at, String topic) {
    this.topic = topic;
    Map<String, Object> settings = Projection.producer(at);
    settings.put("linger.ms", 0);
    producer = new KafkaProducer<>(settings);
  }

  /** Reads how many records and how many at a time; answers with each one's microseconds. */
  public static void main(String[] words) throws Exception {
    SingleByHand hand = new SingleByHand(Surroundings.ofThisProcess(), words[0]);
    BufferedReader said = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    System.out.println("ready");
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      int space = line.indexOf(' ');
      long[] micros =
          hand.send(
              Integer.parseInt(line.substring(0, space)),
              Integer.parseInt(line.substring(space + 1)));
      System.out.println(
          Arrays.stream(micros).mapToObj(Long::toString).collect(Collectors.joining(" ")));
    }
  }

  private long[] send(int events, int atATime) throws InterruptedException {
    long[] micros = new long[events];
    CountDownLatch done = new CountDownLatch(atATime);
    for (int thread = 0; thread < atATime; thread++) {
      int first = thread;
      new Thread(
              () -> {
                for (int i = first; i < events; i += atATime) {
                  micros[i] = sendOne(i);
                }
                done.countDown();
              })
          .start();
    }
    done.await();
    return micros;
  }

  private long sendOne(int event) {
    long begin = System.nanoTime();
    try {
      byte[] key = Integer.toString(event).getBytes(UTF_8);
      producer.send(new ProducerRecord<>(topic, key, new byte[BYTES])).get();
    } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - begin) / 1_000;
  }
}
