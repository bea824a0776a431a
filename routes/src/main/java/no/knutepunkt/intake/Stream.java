package no.knutepunkt.intake;

import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.platform.AvroBytes;
import no.knutepunkt.platform.ContentId;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What the gate must know of one stream: how rows are read and judged, and how they go on.
 *
 * @param <T> the record of the topic's contract
 */
public interface Stream<T extends SpecificRecordBase> {

  /** Name of the stream and its topic. */
  String topic();

  /** The fields in the order of the contract. */
  Fields fields();

  /** A record with nothing in it. */
  T blank();

  /** What a record's order on the topic goes by. */
  String key(T record);

  /** Rules that span several fields, and values that follow from others. */
  default void check(Draft draft) {}

  /** Whether this caller may send to the stream at all; a company only sends what is its own. */
  default boolean takesFrom(Caller sender) {
    return sender instanceof Caller.Secretariat || sender instanceof Caller.Company;
  }

  /** Code of the refusal, key {@code problem.<code>}, for those who may not send. */
  default String refusal() {
    return "may-not-send";
  }

  /** The record of a row without faults. */
  default T record(Draft draft) {
    T record = blank();
    for (int i = 0; i < fields().size(); i++) {
      record.put(i, draft.value(i));
    }
    return record;
  }

  /**
   * The id of a row that its sender gave none: equal rows have equal ids, today and in years.
   *
   * @param bytes the record's own
   */
  default UUID id(Draft draft, T record, AvroBytes bytes) {
    return ContentId.of(topic(), bytes);
  }

  /** What the record is about beside its company, such as the course; null where that is all. */
  default String subject(T record) {
    return null;
  }

  /** The number that the record has at its sender; null where it has none. */
  default String ownId(T record) {
    return null;
  }

  /**
   * What a sender wrote under an id of its own, as it may be digested and the digest kept: a stream
   * whose rows could be found by trying makes it unguessable.
   */
  default byte[] conceal(byte[] written) {
    return written;
  }

  /**
   * A rejected row as it may lie on the rejected topic.
   *
   * @param rejection id of the rejection
   */
  default byte[] keep(byte[] document, UUID rejection) {
    return document;
  }

  /** Whether what was rejected stays sealed, so that faults found in it later show no values. */
  default boolean keepsSealed() {
    return false;
  }

  /** Undoes {@link #keep}. */
  default byte[] reopen(byte[] kept, UUID rejection) {
    return kept;
  }
}
