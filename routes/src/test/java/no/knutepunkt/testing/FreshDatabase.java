package no.knutepunkt.testing;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own on a real PostgreSQL, with the hub's tables and nothing in them. */
public final class FreshDatabase {

  private final DataSource source;

  public FreshDatabase() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    JdbcClient.create(server("postgres")).sql("create database " + name).update();
    this.source = server(name);
    Flyway.configure().dataSource(source).load().migrate();
  }

  public DataSource source() {
    return source;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  private static DataSource server(String database) {
    return new DriverManagerDataSource(
        "jdbc:postgresql://127.0.0.1:55432/" + database, "postgres", "postgres");
  }
}
