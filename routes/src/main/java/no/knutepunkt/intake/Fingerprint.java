package no.knutepunkt.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** A body that can be digested while it is read. */
final class Fingerprint {

  private final InputStream body;
  private final MessageDigest digest;

  Fingerprint(InputStream body, boolean wanted) {
    this.digest = wanted ? Sealing.sha256() : null;
    this.body = wanted ? new DigestInputStream(body, digest) : body;
  }

  InputStream body() {
    return body;
  }

  /** The digest of the whole body, also of what nobody read, if it is wanted; to be asked once. */
  byte[] ofAll() throws IOException {
    body.transferTo(OutputStream.nullOutputStream());
    return digest.digest();
  }
}
