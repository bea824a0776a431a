package no.knutepunkt.intake.rows;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Text of an office file while it streams by. A byte-order mark settles what it is, and so does the
 * sender; else it is UTF-8 until bytes come that are not: where all before was ASCII, the file is
 * Windows-1252; else those bytes are damage, and each becomes a lone surrogate U+DC00 plus the
 * byte, so that nothing is lost and {@link OfficeBytes} can undo it.
 */
final class OfficeText extends Reader {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int DAMAGE = 0xDC00;

  private final InputStream bytes;
  private final ByteBuffer in = ByteBuffer.allocate(16 * 1024).limit(0);
  private final boolean told;
  private CharsetDecoder decoder = strict(UTF_8);
  private Charset wide;
  private boolean windows;
  private boolean onlyAscii = true;
  private boolean started;
  private boolean marked;
  private boolean ended;

  /**
   * Begins to read.
   *
   * @param told the encoding where the sender says so, or null to find out
   */
  OfficeText(InputStream bytes, Charset told) {
    this.bytes = bytes;
    this.told = told != null;
    if (this.told) {
      decoder = strict(told);
      windows = told.equals(WINDOWS);
      wide = told.name().startsWith("UTF-16") ? told : null;
    }
  }

  /** What the text was understood as so far. */
  String encoding() {
    return wide != null
        ? wide.name()
        : windows ? WINDOWS.name() : marked ? "UTF-8 (BOM)" : UTF_8.name();
  }

  /** How sure that is: only that a file is Windows-1252 is never seen in the file itself. */
  Certainty certainty() {
    return Certainty.of(told, !windows);
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(into, from, length);
    while (out.position() == from && length > 0) {
      CoderResult result = decode(out);
      if (result.isError()) {
        misfit(out, result.length());
      } else if (ended && !in.hasRemaining()) {
        return out.position() == from ? -1 : out.position() - from;
      }
    }
    return out.position() - from;
  }

  private CoderResult decode(CharBuffer out) throws IOException {
    if (!ended && in.remaining() < 4) {
      fill();
    }
    int before = out.position();
    CoderResult result = decoder.decode(in, out, ended);
    if (onlyAscii && !windows) {
      onlyAscii = isAscii(out, before);
    }
    return result;
  }

  private void misfit(CharBuffer out, int length) {
    if (onlyAscii && !marked && !windows && !told && wide == null) {
      windows = true;
      decoder = strict(WINDOWS);
    } else {
      for (int i = 0; i < length && out.hasRemaining(); i++) {
        out.put((char) (DAMAGE + (in.get() & 0xff)));
      }
    }
  }

  private void fill() throws IOException {
    in.compact();
    int read = bytes.read(in.array(), in.position(), in.remaining());
    ended = read < 0;
    in.position(in.position() + Math.max(read, 0)).flip();
    if (!started && (ended || in.remaining() >= 3)) {
      started = true;
      skipMark();
    }
  }

  private void skipMark() {
    boolean little = begins(0xff, 0xfe);
    if (little || begins(0xfe, 0xff)) {
      wide = little ? UTF_16LE : UTF_16BE;
      decoder = strict(wide);
      in.position(2);
      return;
    }
    marked =
        in.remaining() >= 3
            && in.get(0) == (byte) 0xef
            && in.get(1) == (byte) 0xbb
            && in.get(2) == (byte) 0xbf;
    in.position(marked ? 3 : 0);
  }

  private boolean begins(int first, int second) {
    return in.remaining() >= 2 && (in.get(0) & 0xff) == first && (in.get(1) & 0xff) == second;
  }

  private static boolean isAscii(CharBuffer text, int from) {
    for (int i = from; i < text.position(); i++) {
      if (text.array()[text.arrayOffset() + i] > 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
