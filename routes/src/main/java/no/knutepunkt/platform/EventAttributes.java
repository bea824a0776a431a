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
 * Reads the CloudEvents attributes of one record after another, whoever wrote them: what is no
 * attribute in its proper form counts as not said.
 */
final class EventAttributes {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,80}");
  private static final int LONGEST_ROW_NUMBER = 18;
  private static final int LONGEST = 500;

  private final LastRead<String> sources = new LastRead<>(EventAttributes::clean);
  private final LastRead<Optional<Instant>> times = new LastRead<>(EventAttributes::moment);
  private final LastRead<Optional<UUID>> receipts = new LastRead<>(IdText::read);
  private byte[] id;
  private byte[] source;
  private byte[] time;
  private byte[] receipt;
  private byte[] row;
  private byte[] replayFor;
  private byte[] replayReason;
  private byte[] replayEntry;

  /** Turns to the next record; of attributes that are there twice the last counts. */
  EventAttributes of(Headers headers) {
    forget();
    for (Header header : headers) {
      take(header.key(), header.value());
    }
    return this;
  }

  private void forget() {
    id = null;
    source = null;
    time = null;
    receipt = null;
    row = null;
    replayFor = null;
    replayReason = null;
    replayEntry = null;
  }

  private void take(String name, byte[] value) {
    switch (name) {
      case EventHeaders.ID -> id = value;
      case EventHeaders.SOURCE -> source = value;
      case EventHeaders.TIME -> time = value;
      case EventHeaders.RECEIPT -> receipt = value;
      case EventHeaders.ROW -> row = value;
      case EventHeaders.REPLAY_FOR -> replayFor = value;
      case EventHeaders.REPLAY_REASON -> replayReason = value;
      case EventHeaders.REPLAY_ENTRY -> replayEntry = value;
      default -> {
        // Whatever else a record carries stays where it is.
      }
    }
  }

  /** The sender's id where it is one of ours, else an id made of source and id, if there is any. */
  Optional<UUID> id() {
    return id == null || id.length == 0
        ? Optional.empty()
        : IdText.read(id).or(() -> Optional.of(ContentId.of(scope(), id)));
  }

  private String scope() {
    return source == null ? "" : new String(source, UTF_8);
  }

  String source() {
    return source == null ? "/unknown" : sources.of(source);
  }

  /**
   * When the hub took the event in.
   *
   * @param recordTime the record's own time, milliseconds since 1970, where nothing better is said
   */
  Instant time(long recordTime) {
    return (time == null ? Optional.<Instant>empty() : times.of(time))
        .orElseGet(() -> StorableMoment.nearest(Instant.ofEpochMilli(recordTime)));
  }

  private static Optional<Instant> moment(byte[] text) {
    try {
      return Optional.of(StorableMoment.nearest(Instant.parse(clean(text))));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  Origin origin() {
    UUID known = receipt == null ? null : receipts.of(receipt).orElse(null);
    return known == null && row == null && replayFor == null
        ? Origin.NONE
        : new Origin(known, rowNumber(), replay());
  }

  private long rowNumber() {
    if (row == null || row.length == 0 || row.length > LONGEST_ROW_NUMBER) {
      return 0;
    }
    long number = 0;
    for (byte digit : row) {
      if (digit < '0' || digit > '9') {
        return 0;
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }

  private Origin.Replay replay() {
    return replayFor == null
        ? null
        : new Origin.Replay(clean(replayFor), reason(), IdText.readOrNull(replayEntry));
  }

  private String reason() {
    String said = replayReason == null ? "" : clean(replayReason);
    return CODE.matcher(said).matches() ? said : "";
  }

  private static String clean(byte[] value) {
    return HeaderText.clean(value, LONGEST);
  }
}
