package no.knutepunkt.platform;

/**
 * Why a message was refused, without any of its values.
 *
 * @param reason code of the message catalogue, such as {@code unreadable}
 * @param field the field at fault, or null when it is the message as a whole
 */
public record Rejection(String reason, String field) {

  public static Rejection of(String reason) {
    return new Rejection(reason, null);
  }
}
