package no.knutepunkt.dues;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.platform.web.Problem;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Doors to the ledger: all of it for the secretariat, its own for a company. */
@RestController
@RequestMapping("/api/v1/dues/{year:\\d{4}}")
class DuesDoors {

  private static final int MOST = 10_000;

  private final LedgerReading ledger;
  private final RateBook rateBook;

  DuesDoors(LedgerReading ledger, RateBook rateBook) {
    this.ledger = ledger;
    this.rateBook = rateBook;
  }

  @Operation(summary = "What each member pays for a year; a company sees its own line")
  @GetMapping
  ResponseEntity<List<DuesLine>> year(
      Caller caller,
      @PathVariable int year,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "" + MOST) int limit) {
    Page page = Page.of(after, limit, MOST);
    if (caller instanceof Caller.Secretariat) {
      requireRates(year);
      return page.answer(ledger.year(year, page), DuesLine::organisationNumber);
    }
    if (caller instanceof Caller.Company company) {
      requireRates(year);
      return ResponseEntity.ok(
          ledger.line(new Account(company.organisationNumber(), year)).stream().toList());
    }
    throw Problem.of(
            403, "forbidden", caller.inWords(), new DefaultMessageSourceResolvable("dues.read"))
        .build();
  }

  @Operation(summary = "The balance of one company's year, with every line that led to it")
  @GetMapping("/{organisationNumber:\\d{9}}")
  DuesAccount account(
      Caller caller, @PathVariable int year, @PathVariable String organisationNumber) {
    if (!caller.speaksFor(organisationNumber)) {
      throw Problem.of(404, "not-found").build();
    }
    requireRates(year);
    Account account = new Account(organisationNumber, year);
    List<LedgerLine> lines = ledger.lines(account);
    if (lines.isEmpty()) {
      throw Problem.of(404, "dues-not-charged", organisationNumber, Integer.toString(year)).build();
    }
    return DuesAccount.of(account, lines);
  }

  private void requireRates(int year) {
    if (!rateBook.rates().years().contains(year)) {
      throw Problem.of(404, "rates-missing", Integer.toString(year)).build();
    }
  }
}
