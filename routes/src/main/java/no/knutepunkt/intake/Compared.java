package no.knutepunkt.intake;

import java.util.List;
import java.util.UUID;

/**
 * A row beside what stood before it.
 *
 * @param standing the event by which it stands, or null where nothing does
 * @param organisationNumber whose state changes; null where it does not, or that is not followed
 * @param changes what is other than before, field by field
 */
public record Compared(Kind kind, UUID standing, String organisationNumber, List<Change> changes) {

  /** What a row is to what stands. */
  public enum Kind {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Older than what stands: it will change nothing. */
    OVERTAKEN
  }

  public static final Compared NEW = new Compared(Kind.NEW, null, null, List.of());

  public static Compared unchanged(UUID standing) {
    return new Compared(Kind.UNCHANGED, standing, null, List.of());
  }

  public static Compared overtaken(UUID standing) {
    return new Compared(Kind.OVERTAKEN, standing, null, List.of());
  }

  public static Compared changed(UUID standing, String organisationNumber, List<Change> changes) {
    return new Compared(Kind.CHANGED, standing, organisationNumber, changes);
  }

  /**
   * One field that changes.
   *
   * @param field the contract's name
   * @param before null where nothing was known
   * @param after null where nothing is known any more
   */
  public record Change(String field, Object before, Object after) {}
}
