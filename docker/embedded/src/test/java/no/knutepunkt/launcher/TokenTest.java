package no.knutepunkt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import no.knutepunkt.embedded.DataLayout;
import no.knutepunkt.embedded.Secret;
import no.knutepunkt.embedded.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {
  @TempDir private Path folder;

  @BeforeEach
  void theHubHasBeenStartedBefore() {
    new Secrets(new DataLayout(folder)).of(Secret.OPERATOR_TOKEN);
  }

  @Test
  void onlyTheTokenIsPrinted() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(201, "{\"token\": \"kp_1\", \"kind\": \"website\"}")) {
      assertThat(new Token().run(hub.session(folder, "token", "website"))).isZero();
      assertThat(hub.said()).isEqualTo("kp_1\n");
      assertThat(hub.asked()).contains("{\"kind\":\"website\"}");
    }
  }

  @Test
  void aCompanyIsNamedByItsNumber() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(201, "{\"token\": \"kp_1\"}")) {
      new Token().run(hub.session(folder, "token", "company", "310000006"));
      assertThat(hub.asked()).contains("{\"id\":\"310000006\",\"kind\":\"company\"}");
    }
  }

  @Test
  void aNumberMayHaveSpacesAsOnALetterhead() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(201, "{\"token\": \"kp_1\"}")) {
      new Token().run(hub.session(folder, "token", "company", "310", "000\u00a0006"));
      assertThat(hub.asked()).contains("{\"id\":\"310000006\",\"kind\":\"company\"}");
    }
  }

  @Test
  void aWrongNumberIsRefusedInTheHubsOwnWords() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(422, "{\"detail\": \"Nine digits.\"}")) {
      assertThatThrownBy(() -> new Token().run(hub.session(folder, "token", "company", "1")))
          .isInstanceOfSatisfying(
              Failure.class,
              e -> {
                assertThat(e.status()).isEqualTo(1);
                assertThat(e.details()).containsExactly("Nine digits.");
              });
    }
  }

  @Test
  void aTokenIsRevokedByItsId() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(204, "")) {
      assertThat(new Token().run(hub.session(folder, "token", "revoke", "id-1"))).isZero();
      assertThat(hub.asked()).startsWith("DELETE /api/v1/tokens/id-1");
    }
  }

  @Test
  void aHubThatDoesNotAnswerHasAStatusOfItsOwn() throws IOException {
    AnsweringHub gone = new AnsweringHub(200, "");
    Session session = gone.session(folder, "token", "list");
    gone.close();
    assertThatThrownBy(() -> new Token().run(session))
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.status()).isEqualTo(3));
  }
}
