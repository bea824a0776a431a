package no.knutepunkt.surveys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import no.knutepunkt.schemas.Topics;
import org.springframework.stereotype.Component;

/**
 * Seals what one person answered: AES-256-GCM with a fresh nonce, bound to topic, field and
 * subject, so that a seal can't be moved to another person. Layout: key number (1 byte), nonce
 * (12), sealed bytes and tag (16).
 */
@Component
public class SurveySeal {

  private static final byte KEY_NUMBER = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec answersKey;
  private final SecretKeySpec pseudonymKey;
  private final SecureRandom random = new SecureRandom();

  SurveySeal(SurveyKeys keys) {
    this.answersKey = new SecretKeySpec(keys.forAnswers(), "AES");
    this.pseudonymKey = new SecretKeySpec(keys.forPseudonyms(), "HmacSHA256");
  }

  /**
   * The pseudonym of a respondent within one wave of one survey; another wave gives another, so the
   * waves can't be linked person by person.
   */
  public String pseudonym(
      String surveyId, String wave, String organisationNumber, String respondent) {
    return HexFormat.of()
        .formatHex(keyed("respondent", surveyId, wave, organisationNumber, respondent));
  }

  /** Answers 1 to 5 by item, sealed for this respondent's pseudonym. */
  public ByteBuffer sealAnswers(Map<String, Integer> answers, String pseudonym) {
    return ByteBuffer.wrap(seal(AnswerSheet.bytes(answers), "answers", pseudonym));
  }

  /** The answers under a seal; none where it was broken, or made for somebody else. */
  public Optional<Map<String, Integer>> openAnswers(ByteBuffer sealed, String pseudonym) {
    byte[] bytes = new byte[sealed.remaining()];
    sealed.duplicate().get(bytes);
    return open(bytes, "answers", pseudonym).map(AnswerSheet::answers);
  }

  /** A fingerprint that nobody without the key can make, and so can't try answers against. */
  byte[] fingerprint(byte[] content) {
    return keyed("content", HexFormat.of().formatHex(content));
  }

  byte[] seal(byte[] plain, String field, String subject) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, field, subject).doFinal(plain);
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(KEY_NUMBER)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM seals everything", impossible);
    }
  }

  Optional<byte[]> open(byte[] sealed, String field, String subject) {
    if (sealed.length < 1 + NONCE + TAG_BITS / Byte.SIZE || sealed[0] != KEY_NUMBER) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, field, subject)
              .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
    } catch (GeneralSecurityException broken) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String field, String subject)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, answersKey, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(String.join("\n", Topics.SURVEY_RESULTS, field, subject).getBytes(UTF_8));
    return cipher;
  }

  private byte[] keyed(String... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(pseudonymKey);
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
    }
  }
}
