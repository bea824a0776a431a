package no.knutepunkt.intake;

/** One row by itself, as bytes that can be sent through the gate again. */
public final class Document {

  private final String contentType;
  private final byte[] bytes;

  public Document(String contentType, byte[] bytes) {
    this.contentType = contentType;
    this.bytes = bytes.clone();
  }

  public String contentType() {
    return contentType;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  int length() {
    return bytes.length;
  }
}
