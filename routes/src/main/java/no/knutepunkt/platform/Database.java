package no.knutepunkt.platform;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import no.knutepunkt.platform.start.StartRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one pool of connections. */
@Configuration
class Database {

  private static final long TEN_SECONDS = 10_000;

  @Bean
  HikariDataSource dataSource(DatabaseProperties properties) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("database");
    pool.setJdbcUrl(properties.url());
    pool.setUsername(properties.username());
    pool.setPassword(properties.password());
    pool.setMaximumPoolSize(properties.connections());
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(TEN_SECONDS);
    pool.addDataSourceProperty("ApplicationName", "knutepunkt");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    // A server's error detail quotes the row: it must not reach a log.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    // Without these a connection to a machine that vanished hangs for as long as TCP likes.
    pool.addDataSourceProperty("socketTimeout", "60");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    return answering(pool);
  }

  private static HikariDataSource answering(HikariDataSource pool) {
    try (Connection first = pool.getConnection()) {
      first.isValid(1);
      return pool;
    } catch (SQLException | PoolInitializationException away) {
      pool.close();
      throw new StartRefused(
          "The database does not answer, so the hub does not start. Is it up where"
              + " HUB_DATABASE_URL says, and are HUB_DATABASE_USERNAME and"
              + " HUB_DATABASE_PASSWORD right?",
          away);
    }
  }
}
