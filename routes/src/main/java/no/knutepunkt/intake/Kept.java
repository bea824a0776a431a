package no.knutepunkt.intake;

import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.rows.Guidance;

/**
 * A rejected row as it lay on the rejected topic, to be sent again.
 *
 * @param rejection id of the rejection
 * @param sender who sent it the first time, and by whose rights it is judged again
 * @param stream name of the stream
 * @param receivedAt when it came in the first time: what it leaves out is filled in as of then, so
 *     that an old row does not become the newest
 * @param document as it was kept
 */
public record Kept(
    UUID rejection, Caller sender, String stream, Instant receivedAt, Document document) {

  Delivery delivery(InputStream body) {
    return new Delivery(
        stream,
        document.contentType(),
        EventName.NONE,
        new Delivery.Handling(false, false, null),
        Guidance.of(document.contentType()),
        body);
  }
}
