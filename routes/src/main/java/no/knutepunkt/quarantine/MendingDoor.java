package no.knutepunkt.quarantine;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.looks.Looks;
import no.knutepunkt.looks.Opened;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.schemas.Topics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** The bad rows of an upload alone, for the one who sent it and the secretariat. */
@RestController
class MendingDoor {

  private final RejectedRows rows;
  private final MendingTable table;
  private final Looks looks;
  private final ContentNegotiationManager formats;

  MendingDoor(
      RejectedRows rows,
      MendingTable table,
      Looks looks,
      @Qualifier("mvcContentNegotiationManager") ContentNegotiationManager formats) {
    this.formats = formats;
    this.rows = rows;
    this.table = table;
    this.looks = looks;
  }

  @Operation(
      summary = "The rejected rows of an upload as a table with why, to be mended and sent again")
  @GetMapping(
      path = "/api/v1/receipts/{receipt}/rejected",
      produces = {CsvFile.TYPE, WorkbookFile.TYPE})
  void rejected(
      Caller caller,
      @PathVariable UUID receipt,
      Locale wanted,
      NativeWebRequest request,
      HttpServletResponse answer)
      throws IOException, HttpMediaTypeNotAcceptableException {
    String sender = caller.visibleSender();
    List<Shelved> first = rows.first(receipt, sender);
    if (first.isEmpty()) {
      throw Problem.of(404, "not-found").build();
    }
    if (first.get(0).stream().equals(Topics.SURVEY_RESULTS) || !table.isTable(first.get(0))) {
      throw Problem.of(409, "rejected-no-table").build();
    }
    looks.note(
        caller, Opened.rejected(receipt, first.get(0).stream(), first.get(0).sender()), null);
    TableFile file = file(wantsWorkbook(request), answer);
    table.write(first, receipt, sender, Texts.language(wanted), file);
    file.end();
  }

  private static TableFile file(boolean workbook, HttpServletResponse answer) throws IOException {
    answer.setContentType(workbook ? WorkbookFile.TYPE : CsvFile.TYPE + ";charset=UTF-8");
    String name = workbook ? "rejected.xlsx" : "rejected.csv";
    answer.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return workbook
        ? new WorkbookFile(answer.getOutputStream())
        : new CsvFile(answer.getOutputStream());
  }

  /** By {@code Accept}, or {@code ?format=xlsx}; CSV for those who take anything. */
  private boolean wantsWorkbook(NativeWebRequest request)
      throws HttpMediaTypeNotAcceptableException {
    return formats.resolveMediaTypes(request).stream()
        .anyMatch(MediaType.parseMediaType(WorkbookFile.TYPE)::equalsTypeAndSubtype);
  }
}
