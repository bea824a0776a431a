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
 * @param fileName what the sender calls the file; null where it gave no name
 */
record Delivery(
    String stream,
    String contentType,
    EventName name,
    Handling handling,
    Guidance guidance,
    String fileName,
    InputStream body) {

  /** A body that is no file, or whose name nobody told. */
  Delivery(
      String stream,
      String contentType,
      EventName name,
      Handling handling,
      Guidance guidance,
      InputStream body) {
    this(stream, contentType, name, handling, guidance, null, body);
  }

  /** The same with its body read in another way. */
  Delivery with(InputStream other) {
    return new Delivery(stream, contentType, name, handling, guidance, fileName, other);
  }

  /**
   * What the sender wants.
   *
   * @param dryRun true for the verdict alone
   * @param allOrNothing true where one bad row keeps all from going on
   * @param token of the dry run that this must be like; null where it need not be like any
   */
  record Handling(boolean dryRun, boolean allOrNothing, DryRunToken token) {

    /** True where it matters what the file is, and what stands. */
    boolean isCompared() {
      return dryRun || token != null;
    }
  }
}
