package no.knutepunkt.dues;

import java.util.regex.Pattern;

/** The columns of a file of rates. */
enum RatesColumn {
  YEAR("year", "[12]\\d{3}", "2006"),
  EMPLOYEES_FROM("employees_from", "\\d{1,9}", "11"),
  EMPLOYEES_TO("employees_to", "(\\d{1,9})?", "50"),
  MEMBERSHIP_NOK("membership_nok", "\\d{1,9}([.,]\\d{1,2})?", "250"),
  SERVICE_NOK("service_nok", "\\d{1,9}([.,]\\d{1,2})?", "2750,50");

  private final String heading;
  private final Pattern right;
  private final String example;

  RatesColumn(String heading, String right, String example) {
    this.heading = heading;
    this.right = Pattern.compile(right);
    this.example = example;
  }

  String heading() {
    return heading;
  }

  String example() {
    return example;
  }

  boolean isRight(String cell) {
    return right.matcher(cell).matches();
  }
}
