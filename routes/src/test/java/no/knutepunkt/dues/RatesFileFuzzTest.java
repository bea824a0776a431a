package no.knutepunkt.dues;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import no.knutepunkt.dues.RatesReading.Refused;
import no.knutepunkt.dues.RatesReading.Understood;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a file of rates: rates without gap or overlap, or one fault. */
class RatesFileFuzzTest {

  static Stream<byte[]> files() throws IOException {
    try (InputStream file = RatesFileFuzzTest.class.getResourceAsStream("/dues/rates-2006.csv")) {
      return Stream.of(
          file.readAllBytes(),
          """
          \uFEFFyear,employees_from,employees_to,membership_nok,service_nok
          2006,1,10,"2\u202F250,5",1.05
          2006,11,,0,0
          """
              .getBytes(UTF_8));
    }
  }

  @MethodSource("files")
  @FuzzTest(maxDuration = "2m")
  void file(byte[] file) {
    RatesReading reading = RatesFile.read(file);
    if (reading instanceof Refused refused) {
      assertThat(refused.fault().code()).startsWith("rates-");
      return;
    }
    Understood understood = (Understood) reading;
    Rates rates = Rates.of(understood.rates());
    for (int year : rates.years()) {
      for (int employees : new int[] {0, 1, 10, 11, 50, 51, 360, Integer.MAX_VALUE}) {
        assertThat(rates.charge(year, employees)).isNotNull();
      }
    }
  }
}
