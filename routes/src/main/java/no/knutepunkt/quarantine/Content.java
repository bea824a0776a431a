package no.knutepunkt.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import no.knutepunkt.schemas.Topics;

/**
 * A message in quarantine as its sender may read it.
 *
 * @param why what the secretariat said of it last, or null
 * @param schemaId the contract that the bytes name at the registry, or null
 * @param hubVersion version of the hub that refused it, or null
 * @param text the bytes as UTF-8 text, where they are such
 * @param base64 the bytes where they are not
 */
record Content(
    UUID id,
    String stream,
    String refusedBy,
    String reason,
    String state,
    String why,
    Integer schemaId,
    String hubVersion,
    String contentType,
    String text,
    String base64) {

  static Content of(Shelved kept) {
    boolean closed = kept.stream().equals(Topics.SURVEY_RESULTS) || kept.bytes() == null;
    String text = closed ? null : text(kept.bytes());
    String base64 =
        closed || text != null ? null : Base64.getEncoder().encodeToString(kept.bytes());
    return new Content(
        kept.id(),
        kept.stream(),
        kept.refusedBy(),
        kept.reason(),
        kept.state(),
        nullIfEmpty(kept.why()),
        kept.versions().schemaId(),
        nullIfEmpty(kept.versions().hub()),
        kept.contentType(),
        text,
        base64);
  }

  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException binary) {
      return null;
    }
  }
}
