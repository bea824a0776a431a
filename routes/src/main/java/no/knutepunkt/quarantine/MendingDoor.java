package no.knutepunkt.quarantine;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.schemas.Topics;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The bad rows of an upload alone, for the one who sent it and the secretariat. */
@RestController
class MendingDoor {

  private final RejectedRows rows;
  private final MendingTable table;

  MendingDoor(RejectedRows rows, MendingTable table) {
    this.rows = rows;
    this.table = table;
  }

  @Operation(
      summary = "The rejected rows of an upload as CSV with why, to be mended and sent again")
  @GetMapping(path = "/api/v1/receipts/{receipt}/rejected", produces = "text/csv")
  void rejected(
      Caller caller, @PathVariable UUID receipt, Locale wanted, HttpServletResponse answer)
      throws IOException {
    String sender = caller.visibleSender();
    List<Shelved> first = rows.first(receipt, sender);
    if (first.isEmpty()) {
      throw Problem.of(404, "not-found").build();
    }
    if (first.get(0).stream().equals(Topics.SURVEY_RESULTS) || !table.isTable(first.get(0))) {
      throw Problem.of(409, "rejected-no-table").build();
    }
    answer.setContentType("text/csv;charset=UTF-8");
    answer.setHeader("Content-Disposition", "attachment; filename=\"rejected.csv\"");
    table.write(first, receipt, sender, Texts.language(wanted), answer.getWriter());
  }
}
