package no.knutepunkt.intake;

import java.util.List;
import java.util.UUID;
import no.knutepunkt.intake.fields.Fault;
import no.knutepunkt.platform.ContentId;

/**
 * A bad row on its way to the rejected topic.
 *
 * @param id of the rejection
 * @param faults what is wrong with it, never empty
 * @param document the row by itself, as it may be kept
 */
record Refused(UUID id, long row, List<Fault> faults, Document document) {

  static UUID id(UUID receipt, long row) {
    return ContentId.of(receipt.toString(), Long.toString(row));
  }
}
