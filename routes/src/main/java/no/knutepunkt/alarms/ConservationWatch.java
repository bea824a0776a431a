package no.knutepunkt.alarms;

import java.time.format.DateTimeFormatter;
import java.util.List;
import no.knutepunkt.journey.Balance;
import no.knutepunkt.journey.Books;
import org.springframework.stereotype.Component;

/** Sees books that do not add up. */
@Component
class ConservationWatch implements Watch {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final Books books;

  ConservationWatch(Books books) {
    this.books = books;
  }

  @Override
  public String kind() {
    return "conservation";
  }

  @Override
  public List<Finding> look() {
    return books.wrong().stream().map(this::finding).toList();
  }

  private Finding finding(Balance wrong) {
    String subject =
        String.join(" ", wrong.day().toString(), wrong.stream(), wrong.sender(), wrong.receiver());
    List<String> details =
        List.of(
            wrong.stream(),
            wrong.receiver(),
            DAY.format(wrong.day()),
            Long.toString(wrong.difference()));
    Finding.Whose whose = new Finding.Whose(wrong.stream(), null, null);
    return new Finding(kind(), subject, whose, details, Math.abs(wrong.difference()));
  }
}
