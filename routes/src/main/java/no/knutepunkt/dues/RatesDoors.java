package no.knutepunkt.dues;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.dues.RatesReading.Refused;
import no.knutepunkt.dues.RatesReading.Understood;
import no.knutepunkt.platform.web.Problem;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Door to the rates: the secretariat puts them, members may read them. */
@RestController
@RequestMapping("/api/v1/dues/rates")
class RatesDoors {

  private static final int MOST_BYTES = 1 << 20;

  private final RateBook rateBook;
  private final Bookkeeping bookkeeping;
  private final TransactionTemplate transactions;

  RatesDoors(RateBook rateBook, Bookkeeping bookkeeping, PlatformTransactionManager manager) {
    this.rateBook = rateBook;
    this.bookkeeping = bookkeeping;
    this.transactions = new TransactionTemplate(manager);
  }

  @Operation(summary = "The rates of all years")
  @GetMapping
  List<RateLine> rates(Caller caller) {
    if (caller instanceof Caller.Secretariat || caller instanceof Caller.Company) {
      return rateBook.rates().byYear().values().stream()
          .flatMap(List::stream)
          .map(RateLine::of)
          .toList();
    }
    throw forbidden(caller, "dues.rates.read");
  }

  @Operation(
      summary = "Replaces the rates of the years in the file, and posts what that changes",
      requestBody = @RequestBody(required = true, content = @Content(mediaType = "text/csv")))
  @PutMapping(consumes = "text/csv")
  RatesInForce put(Caller caller, InputStream body) throws IOException {
    if (!(caller instanceof Caller.Secretariat)) {
      throw forbidden(caller, "dues.rates.put");
    }
    byte[] file = body.readNBytes(MOST_BYTES + 1);
    if (file.length > MOST_BYTES) {
      throw Problem.of(413, "rates-too-large").build();
    }
    RatesReading reading = RatesFile.read(file);
    if (reading instanceof Refused refused) {
      throw refused.fault().problem();
    }
    return putInForce((Understood) reading);
  }

  private RatesInForce putInForce(Understood understood) {
    List<Rate> rates = understood.rates();
    Integer posted = transactions.execute(status -> bookkeeping.settleWith(rates));
    return new RatesInForce(
        rates.stream().map(Rate::year).distinct().sorted().toList(),
        rates.size(),
        posted,
        understood.inWords());
  }

  private static Problem forbidden(Caller caller, String what) {
    return Problem.of(403, "forbidden", caller.inWords(), new DefaultMessageSourceResolvable(what))
        .build();
  }
}
