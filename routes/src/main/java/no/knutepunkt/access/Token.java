package no.knutepunkt.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A bearer token: 256 random bits behind a prefix that secret scanners can look for. */
record Token(String text) {

  private static final String PREFIX = "kp_";
  private static final int BYTES = 32;

  static Token random(SecureRandom chance) {
    byte[] bits = new byte[BYTES];
    chance.nextBytes(bits);
    return new Token(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** SHA-256, the only form in which a token is kept. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
