package no.knutepunkt.intake;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.intake.rows.Layout;
import no.knutepunkt.platform.Received;
import org.springframework.stereotype.Component;

/** What a dry run compares with, and the tokens that bind a real run to it. */
@Component
class DryRuns {

  private final Map<String, Standing> standing;
  private final Received received;
  private final DryRunKey key;

  DryRuns(List<Standing> standing, Received received, DryRunKey key) {
    this.standing =
        standing.stream().collect(Collectors.toMap(Standing::topic, Function.identity()));
    this.received = received;
    this.key = key;
  }

  /** Begins to compare a body with what stands. */
  Standing.Comparing comparing(String stream, Caller sender) {
    Standing known = standing.get(stream);
    return known == null
        ? new ReceivedBefore(stream, received)
        : new KnownFirst(stream, received, known.comparing(sender));
  }

  /**
   * Whether a token was given to this sender for this stream within the last day.
   *
   * @throws no.knutepunkt.platform.web.Problem 409 where it was not
   */
  void check(DryRunToken token, String stream, Caller sender, Instant now) {
    token.checkScope(scope(key.bytes(), stream, sender, token.at()), now);
  }

  /** The token of what was seen. */
  DryRunToken token(Caller sender, Delivery delivery, Seen seen) {
    byte[] secret = key.bytes();
    byte[] scope = scope(secret, delivery.stream(), sender, seen.at());
    byte[] file = Sealing.seal(secret, "file", scope, seen.file());
    byte[] reading = Sealing.seal(secret, "reading", file, reading(delivery, seen.understood()));
    byte[] state = Sealing.seal(secret, "state", reading, seen.state());
    return new DryRunToken(seen.at(), scope, file, reading, state);
  }

  private static byte[] scope(byte[] secret, String stream, Caller sender, Instant at) {
    byte[] moment = ByteBuffer.allocate(Long.BYTES).putLong(at.toEpochMilli()).array();
    return Sealing.seal(secret, "scope", moment, Sealing.digest(stream, sender.source()));
  }

  /** The parameters given and what was understood, without values: those follow from the file. */
  private static byte[] reading(Delivery delivery, Understood understood) {
    Guidance told = delivery.guidance();
    Layout layout = understood.layout();
    return Sealing.digest(
        String.valueOf(delivery.name()),
        String.valueOf(delivery.handling().allOrNothing()),
        told.encoding() + "|" + told.separator() + "|" + told.decimal(),
        told.sheet() + "|" + told.headingRow() + "|" + told.dates(),
        new TreeMap<>(told.columns()).toString(),
        layout.format() + "|" + layout.encoding() + "|" + layout.separator(),
        layout.sheet() + "|" + layout.headingRow(),
        layout.columns().toString(),
        layout.unknownColumns().toString(),
        new TreeMap<>(layout.certainty()).toString(),
        layout.notes().toString(),
        String.valueOf(understood.decimalSign()),
        new TreeMap<>(understood.defaults()).keySet().toString());
  }

  /**
   * What a body was seen to be.
   *
   * @param at the moment as of which it was judged
   * @param file digest of its bytes
   * @param state digest of what its rows met
   */
  record Seen(Instant at, byte[] file, Understood understood, byte[] state) {}
}
