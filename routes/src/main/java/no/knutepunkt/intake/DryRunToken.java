package no.knutepunkt.intake;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import no.knutepunkt.platform.web.Problem;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What a dry run saw, as a text that its sender keeps: the moment, and a keyed digest each of who
 * sent to which stream, of the file, of its reading, and of the state that it met. Each digest
 * binds the ones before it, so that two dry runs of the same file show no likeness.
 *
 * @param at the moment of the dry run, to the millisecond: what rows leave out is filled in as of
 *     then, so that both runs make the same events
 */
record DryRunToken(Instant at, byte[] scope, byte[] file, byte[] reading, byte[] state) {

  static final String PREFIX = "dry-";

  private static final Duration GOOD_FOR = Duration.ofDays(1);
  private static final int LENGTH = Long.BYTES + 4 * Sealing.LENGTH;

  /**
   * Reads a token.
   *
   * @throws Problem 400 where the text is none; it is not shown, since it can be a secret
   */
  static DryRunToken parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text.strip().substring(PREFIX.length()));
      if (text.strip().startsWith(PREFIX) && bytes.length == LENGTH) {
        return read(ByteBuffer.wrap(bytes));
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
      throw malformed();
    }
    throw malformed();
  }

  private static DryRunToken read(ByteBuffer bytes) {
    return new DryRunToken(
        Instant.ofEpochMilli(bytes.getLong()), part(bytes), part(bytes), part(bytes), part(bytes));
  }

  private static byte[] part(ByteBuffer bytes) {
    byte[] part = new byte[Sealing.LENGTH];
    bytes.get(part);
    return part;
  }

  private static Problem malformed() {
    return Problem.of(400, "dry-run-token").field("token").example(PREFIX + "AAABnR…").build();
  }

  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH).putLong(at.toEpochMilli());
    bytes.put(scope).put(file).put(reading).put(state);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Whether it is this sender's, for this stream, and not a day old.
   *
   * @throws Problem 409 where it is not
   */
  void checkScope(byte[] here, Instant now) {
    refuseUnless(MessageDigest.isEqual(scope, here), "scope");
    refuseUnless(at.plus(GOOD_FOR).isAfter(now), "age");
  }

  /**
   * Whether the real run is what the dry run was.
   *
   * @throws Problem 409 that names the first of file, reading and state that differs
   */
  void check(DryRunToken now) {
    refuseUnless(MessageDigest.isEqual(file, now.file), "file");
    refuseUnless(MessageDigest.isEqual(reading, now.reading), "reading");
    refuseUnless(MessageDigest.isEqual(state, now.state), "state");
  }

  private static void refuseUnless(boolean same, String part) {
    if (!same) {
      var sentence = new DefaultMessageSourceResolvable("dry-run.differs." + part);
      throw Problem.of(409, "dry-run-differs", sentence).field("token").value(part).build();
    }
  }
}
