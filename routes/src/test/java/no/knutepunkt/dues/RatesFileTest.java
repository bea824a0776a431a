package no.knutepunkt.dues;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import no.knutepunkt.dues.RatesReading.Refused;
import no.knutepunkt.dues.RatesReading.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatesFileTest {

  private static final String HEADINGS =
      "year;employees_from;employees_to;membership_nok;service_nok\r\n";

  @Test
  void theRatesOf2006AreReadToTheOre() throws IOException {
    try (InputStream file = RatesFileTest.class.getResourceAsStream("/dues/rates-2006.csv")) {
      assertThat(rates(file.readAllBytes())).isEqualTo(SampleRates.of(2006));
    }
  }

  @Test
  void kronerMayHaveADecimalCommaAndThinSpaces() {
    assertThat(rates((HEADINGS + "2006;1;;2\u202F250,5;1 250.05").getBytes(UTF_8)))
        .containsExactly(new Rate(2006, new Charge(new Band(1, null), 2250_50, 1250_05)));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstHeading() {
    assertThat(rates(("\uFEFF" + HEADINGS + "2006;1;;1;1").getBytes(UTF_8))).hasSize(1);
  }

  @Test
  void windows1252IsUnderstoodAndSaidSo() {
    byte[] file = (HEADINGS + "2006;1;;1\u00A0250;1").getBytes(Charset.forName("windows-1252"));
    Understood understood = (Understood) RatesFile.read(file);
    assertThat(understood.rates().get(0).charge().membershipOre()).isEqualTo(1250_00);
    assertThat(understood.inWords()).isEqualTo("windows-1252, semicolon");
  }

  @Test
  void severalYearsColumnsInAnyOrderAndEmptyLinesAreFine() {
    assertThat(
            rates(
                """
                Service_NOK,membership_nok,employees_to,employees_from,year
                2,1,,1,2007

                2,1,10,1,2006
                4,3,,11,2006
                ,,,,
                """
                    .getBytes(UTF_8)))
        .extracting(Rate::year)
        .containsExactly(2007, 2006, 2006);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          2006;2;;1;1                            | rates-start   | employees_from | 2      | 1
          2006;1;10;1;1/2006;12;;1;1             | rates-gap     | employees_from | 12     | 11
          2006;1;10;1;1/2006;10;;1;1             | rates-overlap | employees_from | 10     | 11
          2006;1;;1;1/2006;51;;1;1               | rates-overlap | employees_to   | ''     | 50
          2006;1;10;1;1/2006;11;50;1;1           | rates-end     | employees_to   | 50     | ''
          2006;1;;1;1/2007;1;10;1;1/2007;12;;1;1 | rates-gap     | employees_from | 12     | 11
          2006;11;10;1;1                         | rates-band    | employees_to   | 10     | 11
          06;1;;1;1                              | rates-cell    | year           | 06     | 2006
          2006;en;;1;1                           | rates-cell    | employees_from | en     | 11
          2006;1;;-1;1                           | rates-cell    | membership_nok | -1     | 250
          2006;1;;1;1.250                        | rates-cell    | service_nok    | 1.250  | 2750,50
          2006;1;;1                              | rates-cell    | service_nok    | ''     | 2750,50
          """)
  void aFaultIsNamedWithItsColumnTheValueAndARightExample(
      String rows, String code, String field, String value, String example) {
    RatesFault fault = fault(HEADINGS + rows.replace('/', '\n'));
    assertThat(List.of(fault.code(), fault.field(), fault.value(), fault.example()))
        .isEqualTo(List.of(code, field, value, example));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "year;employees_from;employees_to;membership_nok\n2006;1;;1"})
  void aMissingColumnIsNamed(String file) {
    assertThat(fault(file).code()).isEqualTo("rates-column");
  }

  @Test
  void headingsAloneAreNoRates() {
    assertThat(fault(HEADINGS).code()).isEqualTo("rates-empty");
  }

  private static List<Rate> rates(byte[] file) {
    return ((Understood) RatesFile.read(file)).rates();
  }

  private static RatesFault fault(String file) {
    return ((Refused) RatesFile.read(file.getBytes(UTF_8))).fault();
  }
}
