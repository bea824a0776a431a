package no.knutepunkt.intake.workbook;

/** What a workbook may cost. */
final class Limits {

  /** All parts together when unpacked, in bytes. */
  static final long UNPACKED = 1L << 30;

  /** A part may unpack to so many times its packed size, once it is larger than {@link #SMALL}. */
  static final long RATIO = 300;

  /** A part that is not rows or their texts, in bytes. */
  static final long SMALL = 8L << 20;

  /** The file's table of contents, in bytes: some ten thousand parts. */
  static final long CONTENTS = 1L << 20;

  /** The shared texts of a workbook in memory, in bytes. */
  static final long TEXTS = 64L << 20;

  /** The shared texts of all workbooks that are read at the same time, in bytes. */
  static final long ALL_TEXTS = 128L << 20;

  /** One cell, in characters; Excel's own limit is half of it. */
  static final int CELL = 64 * 1024;

  /** Columns that are read. What stands further out makes the row a fault. */
  static final int COLUMNS = 500;

  private Limits() {}
}
