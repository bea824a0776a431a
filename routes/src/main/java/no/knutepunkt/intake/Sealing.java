package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests, plain within the hub and keyed for what leaves it. */
final class Sealing {

  /** Bytes of a seal. */
  static final int LENGTH = 12;

  private static final String HMAC = "HmacSHA256";

  private Sealing() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Adds texts, each preceded by its length, so that no two lists of texts look alike. */
  static void add(MessageDigest digest, String... texts) {
    for (String text : texts) {
      byte[] bytes = text.getBytes(UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
  }

  static byte[] digest(String... texts) {
    MessageDigest digest = sha256();
    add(digest, texts);
    return digest.digest();
  }

  /** A digest that can't be worked out without the key. */
  static byte[] seal(byte[] key, String what, byte[] context, byte[] content) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update(digest(what));
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(context.length).flip());
      mac.update(context);
      return Arrays.copyOf(mac.doFinal(content), LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
    }
  }
}
