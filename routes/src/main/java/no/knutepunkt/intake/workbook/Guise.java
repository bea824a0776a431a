package no.knutepunkt.intake.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its first bytes, whatever it is called. */
public enum Guise {
  /** Packed, as new workbooks and much else is. */
  PACKED,
  /** Excel 97 to 2003, or a workbook behind a password. */
  OLD,
  /** None of them. */
  OTHER;

  /** So many bytes tell. */
  public static final int TELLING = 8;

  private static final byte[] PACKED_MARK = {'P', 'K', 3, 4};
  private static final byte[] OLD_MARK = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  /** What begins with these bytes. */
  public static Guise of(byte[] first) {
    return begins(first, PACKED_MARK) ? PACKED : begins(first, OLD_MARK) ? OLD : OTHER;
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /** Why an old file can't be read: it is behind a password, or really old. */
  public static String refusal(byte[] beginning) {
    for (int at = 0; at + LOCKED.length <= beginning.length; at++) {
      if (Arrays.equals(beginning, at, at + LOCKED.length, LOCKED, 0, LOCKED.length)) {
        return "workbook-locked";
      }
    }
    return "workbook-old";
  }

  static void check(Parts parts) throws NotAWorkbook {
    if (parts.has("mimetype") && parts.has("content.xml")) {
      throw new NotAWorkbook("workbook-open-document");
    }
    if (parts.has("xl/vbaProject.bin")) {
      throw new NotAWorkbook("workbook-macros");
    }
    if (parts.has("xl/workbook.bin")) {
      throw new NotAWorkbook("workbook-binary");
    }
  }
}
