package no.knutepunkt.intake;

import java.io.InputStream;
import no.knutepunkt.intake.rows.Guidance;

/**
 * A body as a sender hands it in.
 *
 * @param stream name of the stream that it is for
 * @param contentType as the sender says
 * @param name what the sender calls the event, where the body is one event
 * @param handling what is to be done with it
 * @param guidance how it is to be read, where the sender says so
 */
record Delivery(
    String stream,
    String contentType,
    EventName name,
    Handling handling,
    Guidance guidance,
    InputStream body) {

  /**
   * What the sender wants.
   *
   * @param dryRun true for the verdict alone
   * @param allOrNothing true where one bad row keeps all from going on
   */
  record Handling(boolean dryRun, boolean allOrNothing) {}
}
