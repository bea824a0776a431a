package no.knutepunkt.platform.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Puts a poll together out of what has been fetched already, until it is large enough.
 *
 * @param kafka a consumer that reads by the ration
 * @param ration what there is room for
 * @param mostRecords records of one poll, give or take a handful
 */
record Gathering(Consumer<byte[], byte[]> kafka, Ration ration, int mostRecords) {

  /** Waits for the first records only; none where none come in that time. */
  List<ConsumerRecord<byte[], byte[]>> next(Duration patience) {
    List<ConsumerRecord<byte[], byte[]>> gathered = new ArrayList<>();
    ration.renew();
    boolean more = take(patience, gathered);
    while (more && !ration.isUsedUp() && gathered.size() < mostRecords) {
      more = take(Duration.ZERO, gathered);
    }
    return gathered;
  }

  /** Adds a handful of records, and says whether there were any. */
  private boolean take(Duration patience, List<ConsumerRecord<byte[], byte[]>> gathered) {
    int before = gathered.size();
    for (ConsumerRecord<byte[], byte[]> record : kafka.poll(patience)) {
      gathered.add(record);
      if (record.value() == null) {
        ration.take(record.headers(), 0);
      }
    }
    return gathered.size() > before;
  }
}
