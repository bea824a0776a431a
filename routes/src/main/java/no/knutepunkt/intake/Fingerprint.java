package no.knutepunkt.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;

/** A body that can be digested while it is read. */
final class Fingerprint {

  private final DigestInputStream body;

  Fingerprint(InputStream body, boolean wanted) {
    this.body = new DigestInputStream(body, Sealing.sha256());
    this.body.on(wanted);
  }

  InputStream body() {
    return body;
  }

  /** The digest of the whole body, also of what nobody wanted to read; to be asked for once. */
  byte[] ofAll() throws IOException {
    body.transferTo(OutputStream.nullOutputStream());
    return body.getMessageDigest().digest();
  }
}
