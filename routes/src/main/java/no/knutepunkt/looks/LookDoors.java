package no.knutepunkt.looks;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.platform.web.Problem;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked, for the company that it concerns and the secretariat. */
@RestController
@RequestMapping("/api/v1/looks")
class LookDoors {

  private static final int MOST = 200;

  private final Looks looks;

  LookDoors(Looks looks) {
    this.looks = looks;
  }

  @Operation(summary = "Who looked at personal values of a company's messages, newest first")
  @GetMapping
  ResponseEntity<List<Look>> looks(
      Caller caller,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
      @RequestParam(defaultValue = "" + MOST) int limit) {
    Page page = Page.of("", limit, MOST);
    return page.answer(
        looks.newest(company(caller), after, page.limitAndOne()),
        look -> Long.toString(look.number()));
  }

  /** Null stands for all companies. */
  private static String company(Caller caller) {
    if (caller instanceof Caller.Secretariat) {
      return null;
    }
    if (caller instanceof Caller.Company company) {
      return company.organisationNumber();
    }
    throw Problem.of(
            403, "forbidden", caller.inWords(), new DefaultMessageSourceResolvable("looks.read"))
        .build();
  }
}
