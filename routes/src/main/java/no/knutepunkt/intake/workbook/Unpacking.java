package no.knutepunkt.intake.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part while it is unpacked, up to its limit. What its entry says of its size is not believed.
 */
final class Unpacking extends FilterInputStream {

  private final long limit;
  private long unpacked;

  Unpacking(InputStream part, long limit) {
    super(part);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    unpacked += Math.max(read, 0);
    if (unpacked > limit) {
      throw new NotAWorkbook("workbook-too-large", Long.toString(limit >> 20));
    }
    return read;
  }
}
