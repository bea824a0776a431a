package no.knutepunkt.intake;

import io.swagger.v3.oas.annotations.Parameter;
import no.knutepunkt.platform.web.Problem;

/**
 * What the sender wants beside the usual, as parameters of the request; each can be left out.
 *
 * @param dryRun true for the verdict alone
 * @param onError {@code continue}: the good rows go on; {@code reject}: one bad row keeps all from
 *     going on
 * @param token that a dry run answered with: the real run goes through only if file, reading and
 *     state are those of the dry run
 */
record Wishes(
    @Parameter(description = "The verdict alone; nothing moves") Boolean dryRun,
    @Parameter(description = "continue, or reject: one bad row keeps all from going on")
        String onError,
    @Parameter(description = "Out of a dry run: goes through only if this is what it saw")
        String token,
    @Parameter(description = "utf-8, windows-1252, iso-8859-1, iso-8859-15, utf-16le or utf-16be")
        String encoding,
    @Parameter(description = "What stands between cells: semicolon, comma, tab, pipe, or the sign")
        String separator,
    @Parameter(description = "What stands before decimals: comma, point, or the sign")
        String decimal,
    @Parameter(description = "Name or number of the sheet of a workbook") String sheet,
    @Parameter(description = "Row of the headings, as a spreadsheet counts") Integer headingRow,
    @Parameter(description = "How bare numbers in columns of dates count days: 1900 or 1904")
        String dates,
    @Parameter(description = "Name of the file, by which its rows are found afterwards")
        String file) {

  private static final int LONGEST_NAME = 200;

  /** The name without the folders before it, as it can be stored; null where there is none. */
  String fileName() {
    String name =
        file == null
            ? ""
            : file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
    String clean = name.replaceAll("\\p{Cntrl}", "").strip();
    return clean.isEmpty() ? null : clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
  }

  Delivery.Handling handling() {
    return new Delivery.Handling(
        Boolean.TRUE.equals(dryRun),
        allOrNothing(),
        token == null ? null : DryRunToken.parse(token));
  }

  private boolean allOrNothing() {
    return switch (onError == null ? "continue" : onError) {
      case "continue" -> false;
      case "reject" -> true;
      default ->
          throw Problem.of(400, "on-error")
              .field("onError")
              .value(onError)
              .example("reject")
              .build();
    };
  }
}
