package no.knutepunkt.testing;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import no.knutepunkt.embedded.EmbeddedStack;
import no.knutepunkt.embedded.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The real broker, registry and database that all tests of one JVM share. */
public final class TestStack {

  private static final EmbeddedStack SHARED =
      EmbeddedStack.start(Path.of("target", "test-stack", UUID.randomUUID().toString()));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SHARED::close, "stop-test-stack"));
  }

  private TestStack() {}

  public static EmbeddedStack shared() {
    return SHARED;
  }

  /** The JDBC URL of an empty database made this moment. */
  static String newDatabase() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    JdbcClient.create(at(SHARED.jdbcUrl().replaceFirst("[^/]*$", "postgres")))
        .sql("create database " + name)
        .update();
    return SHARED.jdbcUrl().replaceFirst("[^/]*$", name);
  }

  static DataSource at(String url) {
    return new DriverManagerDataSource(url, "postgres", superuserPassword());
  }

  static String superuserPassword() {
    return SHARED.secrets().of(Secret.SUPERUSER_PASSWORD);
  }
}
