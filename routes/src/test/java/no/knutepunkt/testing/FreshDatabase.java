package no.knutepunkt.testing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own on a real PostgreSQL, with the hub's tables and nothing in them. */
public final class FreshDatabase {

  private final DataSource source;

  public FreshDatabase() {
    this.source = TestStack.at(TestStack.newDatabase());
    Flyway.configure().dataSource(source).load().migrate();
  }

  public DataSource source() {
    return source;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  /** Its one connection is all there is: who keeps it keeps out everybody else. */
  public JdbcClient jdbcOfOneConnection() {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(1);
    pool.setConnectionTimeout(500);
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }
}
