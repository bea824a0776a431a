package no.knutepunkt.journey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Knows the rows that the gate refused: their journey ended at the door. */
@FunctionalInterface
public interface RefusedRows {

  /**
   * Those that still lie there, by their rows.
   *
   * @param row the one row that is asked for, or null for all
   * @param most how many at most
   */
  List<RefusedRow> under(Collection<UUID> receipts, Long row, int most);

  /**
   * A row that did not go on.
   *
   * @param quarantine what it lies in quarantine as
   * @param reason code of the first rule that it breaks
   * @param field the field at fault, or null when it is the row as a whole
   */
  record RefusedRow(
      UUID quarantine, UUID receipt, long row, String reason, String field, Instant since) {}
}
