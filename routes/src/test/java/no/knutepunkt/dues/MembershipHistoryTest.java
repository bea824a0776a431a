package no.knutepunkt.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.Test;

class MembershipHistoryTest {

  /** A settlement of all accounts asks thousands of times: nothing may be kept until its end. */
  @Test
  void whatWasReadIsLetGoOf() {
    var history = new MembershipHistory(new FreshDatabase().jdbcOfOneConnection());
    for (int asked = 0; asked < 3; asked++) {
      assertThat(history.of(List.of("310028142"))).isEmpty();
    }
  }
}
