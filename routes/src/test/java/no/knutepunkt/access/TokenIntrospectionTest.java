package no.knutepunkt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import no.knutepunkt.platform.web.Problems;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.testing.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TokenIntrospectionTest {

  private static final JdbcClient AWAY =
      JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:9/none"));

  private final TokenIntrospection introspection =
      new TokenIntrospection(
          new Tokens(AWAY, Clock.systemUTC(), UUID::randomUUID, new KnownTokens()),
          new AccessProperties(HubTest.OPERATOR));

  @Test
  void aDatabaseThatIsAwayMakesNoTokenAWrongOne() {
    assertThatExceptionOfType(TokensAway.class)
        .isThrownBy(() -> introspection.introspect("kp_somebodys"));
  }

  @Test
  void itIsAnsweredAsAFailureOfTheHub() throws IOException {
    Unauthorized answers =
        new Unauthorized(new Problems(new Texts(), UUID::randomUUID), new ObjectMapper());
    MockHttpServletResponse response = new MockHttpServletResponse();
    answers.commence(
        new MockHttpServletRequest(), response, new TokensAway(new IllegalStateException()));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("WWW-Authenticate")).isNull();
  }
}
