package no.knutepunkt.projects;

import static org.assertj.core.api.Assertions.assertThat;

import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.Test;

class ReadableLogTest {

  @Test
  void readersOfSummariesGiveTheirConnectionBack() {
    ReadableLog log = new ReadableLog(new FreshDatabase().jdbcOfOneConnection());
    Reader secretariat = new Reader(true, null);
    for (int reader = 0; reader < 3; reader++) {
      assertThat(log.quarters(secretariat, Entries.PROJECT)).isEmpty();
    }
  }
}
