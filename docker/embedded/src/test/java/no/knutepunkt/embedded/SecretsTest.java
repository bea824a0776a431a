package no.knutepunkt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path folder;

  @Test
  void aSecretIsMadeOnceAndKept() {
    String first = new Secrets(new DataLayout(folder)).of(Secret.SURVEY_KEY);
    assertThat(new Secrets(new DataLayout(folder)).of(Secret.SURVEY_KEY)).isEqualTo(first);
    assertThat(Base64.getDecoder().decode(first)).hasSize(32);
  }

  @Test
  void noTwoSecretsAreTheSame() {
    Secrets secrets = new Secrets(new DataLayout(folder));
    assertThat(secrets.of(Secret.SURVEY_KEY)).isNotEqualTo(secrets.of(Secret.PSEUDONYM_KEY));
  }

  @Test
  void onlyTheOwnerReadsASecret() throws IOException {
    Secrets secrets = new Secrets(new DataLayout(folder));
    secrets.of(Secret.OPERATOR_TOKEN);
    Path file = secrets.file(Secret.OPERATOR_TOKEN);
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(file.getParent())).isEqualTo("rwx------");
  }

  @Test
  void askingForAKnownSecretMakesNone() {
    assertThat(new Secrets(new DataLayout(folder)).known(Secret.OPERATOR_TOKEN)).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
