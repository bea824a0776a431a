package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * An id made from what it names: equal parts give the equal id, on every machine. The first 128
 * bits of SHA-256 over the parts, each preceded by its length, marked as a version 8 UUID (RFC
 * 9562).
 */
public final class ContentId {

  private ContentId() {}

  public static UUID of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      add(digest, part.getBytes(UTF_8));
    }
    return uuid(digest.digest());
  }

  public static UUID of(String scope, byte[] content) {
    return of(scope, ByteBuffer.wrap(content));
  }

  /** An id made of a record within a scope. */
  public static UUID of(String scope, AvroBytes content) {
    return of(scope, content.record());
  }

  private static UUID of(String scope, ByteBuffer content) {
    MessageDigest digest = sha256();
    add(digest, scope.getBytes(UTF_8));
    digest.update(length(content.remaining()));
    digest.update(content);
    return uuid(digest.digest());
  }

  private static void add(MessageDigest digest, byte[] part) {
    digest.update(length(part.length));
    digest.update(part);
  }

  private static ByteBuffer length(int length) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(length).flip();
  }

  private static UUID uuid(byte[] hash) {
    ByteBuffer bits = ByteBuffer.wrap(hash);
    long high = (bits.getLong() & ~0xF000L) | 0x8000L;
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
