package no.knutepunkt.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Register and ledger of a running hub, which can be held: no row is written then, so that the
 * receivers stand still in the midst of a poll, between its claim and its effect.
 */
final class HeldTables implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String HELD_UP =
      """
      select relation, pid from pg_locks
      where not granted and relation in ('member'::regclass, 'dues_ledger'::regclass)
      """;

  private final Connection session;
  private final JdbcClient jdbc;

  HeldTables(RunningHub hub) throws IOException, SQLException {
    this(hub.databaseSession());
  }

  /** With a session that is closed at the end. */
  HeldTables(Connection session) {
    this.session = session;
    jdbc = JdbcClient.create(new SingleConnectionDataSource(session, true));
  }

  /** Waits until some of these companies stand in both tables. */
  void awaitTheFirst(List<String> companies) {
    await().atMost(PATIENCE).until(() -> registered(companies) > 0 && charged(companies) > 0);
  }

  /** The same, and holds both tables from there on. */
  void holdAfterTheFirst(List<String> companies) {
    awaitTheFirst(companies);
    jdbc.sql("begin").update();
    jdbc.sql("lock table member, dues_ledger in share mode").update();
  }

  /** Whoever waits goes on. */
  void release() {
    jdbc.sql("rollback").update();
  }

  /** Waits until somebody wants to write to each of the tables. */
  void awaitHeldUp() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.sql("select count(distinct relation) from (" + HELD_UP + ") held")
                        .query(Long.class)
                        .single()
                    == 2);
  }

  /** Waits until whoever comes from this address wants to write to one of the tables. */
  void awaitHeldUp(String address) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.sql(
                            "select count(*) from ("
                                + HELD_UP
                                + ") held join pg_stat_activity using (pid)"
                                + " where client_addr = cast(:address as inet)")
                        .param("address", address)
                        .query(Long.class)
                        .single()
                    > 0);
  }

  long registered(List<String> companies) {
    return count("select count(*) from member where organisation_number = any(:them)", companies);
  }

  /** Lines of the ledger, not companies: who is charged twice counts twice. */
  long charged(List<String> companies) {
    return count(
        "select count(*) from dues_ledger where organisation_number = any(:them)", companies);
  }

  private long count(String sql, List<String> companies) {
    return jdbc.sql(sql).param("them", companies.toArray(String[]::new)).query(Long.class).single();
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
