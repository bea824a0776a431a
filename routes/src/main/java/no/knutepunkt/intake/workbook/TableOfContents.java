package no.knutepunkt.intake.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The end of a packed file, which says how large its table of contents is before it is loaded. */
final class TableOfContents {

  private static final int END_MARK = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int SIZE_AT = 12;
  private static final int COMMENT_AT = 20;

  private TableOfContents() {}

  static void check(Path file) throws IOException {
    ByteBuffer tail = tail(file);
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END_MARK) {
        check(tail, at);
        return;
      }
    }
    throw new NotAWorkbook("workbook-broken");
  }

  /** A size of all ones is that of a file larger than any that is taken in. */
  private static void check(ByteBuffer tail, int at) throws NotAWorkbook {
    int comment = tail.getShort(at + COMMENT_AT) & 0xffff;
    long size = tail.getInt(at + SIZE_AT) & 0xffffffffL;
    if (at + END_LENGTH + comment != tail.limit()) {
      throw new NotAWorkbook("workbook-broken");
    }
    if (size > Limits.CONTENTS) {
      throw new NotAWorkbook("workbook-too-large", Long.toString(Limits.UNPACKED >> 20));
    }
  }

  private static ByteBuffer tail(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(channel.size() - length);
      int read = 0;
      while (read >= 0 && tail.hasRemaining()) {
        read = channel.read(tail);
      }
      return tail.flip();
    }
  }
}
