package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;

/** Headers of a record on a {@code .rejected} topic, besides those that it came with. */
public final class RejectionHeaders {

  /** The name of the gate among those who refuse. */
  public static final String INTAKE = "intake";

  /** The reason of a record that is larger than its rejected topic takes; its bytes stay behind. */
  public static final String TOO_LARGE = "too-large";

  /** Id of this rejection; the same however often it is written. */
  public static final String ID = "rejected_id";

  /** The receiver that refused it, or {@code intake}. */
  public static final String RECEIVER = "rejected_by";

  /** Code of the message catalogue. */
  public static final String REASON = "rejected_reason";

  /** Field at fault; absent when it is the message as a whole. */
  public static final String FIELD = "rejected_field";

  /** Partition and offset that the refused record has on its own topic. */
  public static final String PLACE = "rejected_place";

  /** Version of the hub that refused it. */
  public static final String HUB = "rejected_hub";

  /** Every rule broken and the field, {@code rule:field} with commas between; no values. */
  public static final String FAULTS = "rejected_faults";

  /** Content type of the bytes, where they are a row that came in at the gate. */
  public static final String CONTENT_TYPE = "content-type";

  /** Who sent it. */
  public static final String SOURCE = "ce_source";

  /** When it came in. */
  public static final String TIME = "ce_time";

  /** The receipt that it came in under. */
  public static final String RECEIPT = "ce_receipt";

  /** Its row or line under that receipt. */
  public static final String ROW = "ce_row";

  private RejectionHeaders() {}

  /** Replaces the header; a null value leaves none. */
  public static void put(Headers headers, String name, String value) {
    headers.remove(name);
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }

  /** The last header of that name as text, or null. */
  public static String get(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
