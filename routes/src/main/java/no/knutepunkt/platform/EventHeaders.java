package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The CloudEvents attributes of a record, binary content mode, and nothing else: whatever other
 * headers a record carries stay where they are.
 *
 * @see <a href="https://github.com/cloudevents/spec">CloudEvents 1.0.2, Kafka protocol binding</a>
 */
final class EventHeaders {

  static final String ID = "ce_id";
  static final String SOURCE = "ce_source";
  static final String TIME = "ce_time";
  static final String RECEIPT = "ce_receipt";
  static final String ROW = "ce_row";
  private static final String REPLAY_FOR = "ce_replayfor";
  private static final String REPLAY_REASON = "ce_replayreason";
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,80}");
  private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,18}");
  private static final int LONGEST = 500;

  private EventHeaders() {}

  /** Marks a record as sent again for one receiver; a mark of an earlier try goes. */
  static void markReplay(Headers headers, Origin.Replay replay) {
    headers.remove(REPLAY_FOR).remove(REPLAY_REASON);
    headers.add(REPLAY_FOR, bytes(replay.receiver()));
    headers.add(REPLAY_REASON, bytes(replay.reason()));
  }

  /** The sender's id where it is one of ours, else an id made of source and id, if there is any. */
  static Optional<UUID> id(Headers headers) {
    return value(headers, ID)
        .filter(id -> id.length > 0)
        .map(id -> uuid(new String(id, UTF_8)).orElseGet(() -> ContentId.of(scope(headers), id)));
  }

  private static String scope(Headers headers) {
    return value(headers, SOURCE).map(source -> new String(source, UTF_8)).orElse("");
  }

  static String source(Headers headers) {
    return text(headers, SOURCE).orElse("/unknown");
  }

  static Instant time(Headers headers, long recordTime) {
    Instant said = Instant.ofEpochMilli(recordTime);
    try {
      return StorableMoment.nearest(text(headers, TIME).map(Instant::parse).orElse(said));
    } catch (DateTimeParseException notATime) {
      return StorableMoment.nearest(said);
    }
  }

  static Origin origin(Headers headers) {
    UUID receipt = text(headers, RECEIPT).flatMap(EventHeaders::uuid).orElse(null);
    long row =
        text(headers, ROW)
            .filter(r -> ROW_NUMBER.matcher(r).matches())
            .map(Long::valueOf)
            .orElse(0L);
    Origin.Replay replay =
        text(headers, REPLAY_FOR).map(who -> new Origin.Replay(who, reason(headers))).orElse(null);
    return new Origin(receipt, row, replay);
  }

  private static String reason(Headers headers) {
    return text(headers, REPLAY_REASON).filter(r -> CODE.matcher(r).matches()).orElse("");
  }

  private static Optional<String> text(Headers headers, String name) {
    return value(headers, name).map(value -> HeaderText.clean(value, LONGEST));
  }

  private static Optional<byte[]> value(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name)).map(Header::value);
  }

  /** Java reads short and overlong groups as well, and so takes different texts for one id. */
  private static Optional<UUID> uuid(String text) {
    return isInForm(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  private static boolean isInForm(String text) {
    for (int at = 0; at < text.length() && text.length() == UUID_FORM.length(); at++) {
      boolean right =
          UUID_FORM.charAt(at) == '-' ? text.charAt(at) == '-' : isHexadecimal(text.charAt(at));
      if (!right) {
        return false;
      }
    }
    return text.length() == UUID_FORM.length();
  }

  private static boolean isHexadecimal(char digit) {
    return (digit >= '0' && digit <= '9')
        || (digit >= 'a' && digit <= 'f')
        || (digit >= 'A' && digit <= 'F');
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
