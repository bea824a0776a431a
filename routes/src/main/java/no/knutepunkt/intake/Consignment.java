package no.knutepunkt.intake;

import java.time.Instant;
import java.util.UUID;
import no.knutepunkt.journey.Upload;

/**
 * What is the same for all rows of one body.
 *
 * @param receipt number that the sender gets
 * @param topic the stream's topic
 * @param sender who sends, as {@link no.knutepunkt.access.Caller#source}
 * @param receivedAt when the body began to come in
 * @param fileName what the sender calls the file; null where it gave no name
 */
record Consignment(UUID receipt, String topic, String sender, Instant receivedAt, String fileName) {

  /** What the receipt keeps of it. */
  Upload upload() {
    return new Upload(receipt, topic, sender, fileName);
  }
}
