package no.knutepunkt.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a body would change, or has changed.
 *
 * @param changes what is other than before, the first two hundred rows that change something
 * @param changesNotTold how many more rows change something
 * @param token binds the real run to this dry run; absent where this is the real run
 */
public record Foreseen(Counts counts, List<Changed> changes, long changesNotTold, String token) {

  /** The same where one bad row keeps all from going on. */
  Foreseen withNoneAccepted() {
    return new Foreseen(new Counts(0, 0, 0, 0, counts.rejected()), List.of(), 0, token);
  }

  Foreseen with(String binding) {
    return new Foreseen(counts, changes, changesNotTold, binding);
  }

  /**
   * Rows by what they do. All but the rejected make up the accepted ones.
   *
   * @param fresh about what did not stand before
   * @param changed other than what stands
   * @param unchanged the same as what stands, whatever their own time
   * @param overtaken older than what stands, so that they change nothing
   */
  public record Counts(
      @JsonProperty("new") long fresh,
      long changed,
      long unchanged,
      long overtaken,
      long rejected) {}

  /** One row that changes what stands. */
  public record Changed(long row, String organisationNumber, List<Compared.Change> fields) {}
}
