package no.knutepunkt.journey;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import no.knutepunkt.access.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows that nothing is lost: to each sender its own books, to the secretariat all. */
@RestController
@RequestMapping("/api/v1/conservation")
class BookDoors {

  private final Conservation conservation;

  BookDoors(Conservation conservation) {
    this.conservation = conservation;
  }

  @Operation(
      summary =
          "What came in on a day (Norwegian time) and what became of it at each receiver, as"
              + " counted in the last ten minutes")
  @GetMapping("/{day}")
  List<Balance> of(Caller caller, @PathVariable LocalDate day) {
    return conservation.of(day, caller.visibleSender());
  }
}
