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
 * sender; else UTF-16 shows by its NULs, and what is left is UTF-8 until bytes come that are not:
 * where all before was ASCII, the file is Windows-1252; else those bytes are damage, and each
 * becomes a lone surrogate U+DC80 to U+DCFF, so that {@link OfficeBytes} can undo it.
 */
final class OfficeText extends Reader {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int DAMAGE = 0xDC80;
  private static final int TELLING = 64;

  private final InputStream bytes;
  private final ByteBuffer in = ByteBuffer.allocate(16 * 1024).limit(0);
  private Certainty certainty;
  private Charset charset;
  private CharsetDecoder decoder;
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
    settle(told == null ? UTF_8 : told, Certainty.of(told != null, true));
  }

  private void settle(Charset read, Certainty sure) {
    charset = read;
    certainty = sure;
    decoder =
        read.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** What the text was understood as so far. */
  String encoding() {
    return marked && charset.equals(UTF_8) ? "UTF-8 (BOM)" : charset.name();
  }

  /** How sure that is: Windows-1252, and UTF-16 without a mark, only fit best. */
  Certainty certainty() {
    return certainty;
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
    if (onlyAscii && charset.equals(UTF_8)) {
      onlyAscii = isAscii(out, before);
    }
    return result;
  }

  private void misfit(CharBuffer out, int length) {
    if (onlyAscii && !marked && certainty != Certainty.TOLD && charset.equals(UTF_8)) {
      settle(WINDOWS, Certainty.LIKELY);
    } else {
      for (int i = 0; i < length && out.hasRemaining(); i++) {
        out.put((char) (DAMAGE | (in.get() & 0x7f)));
      }
    }
  }

  private void fill() throws IOException {
    in.compact();
    int read =
        started
            ? bytes.read(in.array(), in.position(), in.remaining())
            : bytes.readNBytes(in.array(), 0, TELLING);
    ended = started && read < 0;
    in.position(in.position() + Math.max(read, 0)).flip();
    if (!started) {
      started = true;
      skipMark();
    }
  }

  private void skipMark() {
    boolean little = begins(0xff, 0xfe);
    if (little || begins(0xfe, 0xff)) {
      settle(little ? UTF_16LE : UTF_16BE, Certainty.CERTAIN);
      in.position(2);
    } else if (begins(0xef, 0xbb, 0xbf)) {
      marked = true;
      in.position(3);
    } else if (certainty != Certainty.TOLD) {
      lookForNuls();
    }
  }

  private boolean begins(int... mark) {
    boolean begins = in.remaining() >= mark.length;
    for (int i = 0; begins && i < mark.length; i++) {
      begins = (in.get(i) & 0xff) == mark[i];
    }
    return begins;
  }

  /** Of UTF-16, every other byte is a NUL where the letters are those of Western Europe. */
  private void lookForNuls() {
    int pairs = in.remaining() / 2;
    int[] nuls = new int[2];
    for (int i = 0; i < 2 * pairs; i++) {
      nuls[i % 2] += in.get(i) == 0 ? 1 : 0;
    }
    if (nuls[0] == 0 && 2 * nuls[1] > pairs) {
      settle(UTF_16LE, Certainty.LIKELY);
    } else if (nuls[1] == 0 && 2 * nuls[0] > pairs) {
      settle(UTF_16BE, Certainty.LIKELY);
    }
  }

  private static boolean isAscii(CharBuffer text, int from) {
    for (int i = from; i < text.position(); i++) {
      if (text.array()[text.arrayOffset() + i] > 0x7f) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
