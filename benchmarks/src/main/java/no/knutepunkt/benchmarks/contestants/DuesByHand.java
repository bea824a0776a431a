package no.knutepunkt.benchmarks.contestants;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.dues.AccountsByHand;
import no.knutepunkt.schemas.MemberUpdate;

/**
 * Claim, states, ledger and receipts of the dues. Who owes what is worked out by the hub's own
 * rules; all reading and writing is done here.
 */
final class DuesByHand implements ByHandToDatabase.Effect {

  private final BinaryRows rows = new BinaryRows();

  @Override
  public String receiver() {
    return "dues-ledger";
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(DuesStatements.STAGE);
    }
  }

  @Override
  public void settle(Connection connection, List<Arrival> batch) throws SQLException, IOException {
    Map<String, UUID> causes = new HashMap<>();
    for (Arrival arrival : batch) {
      stage(arrival);
      causes.put(arrival.update().getOrganisationNumber(), arrival.id());
    }
    rows.copy(connection, "stage");
    try (Statement statement = connection.createStatement()) {
      statement.execute(DuesStatements.LOCK);
      Array moved = moved(statement);
      if (moved != null) {
        post(connection, accounts(connection, moved), causes);
      }
    }
  }

  /** The companies that may owe something else than before, or null. */
  private static Array moved(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(DuesStatements.TAKE_IN)) {
      row.next();
      return row.getArray(1);
    }
  }

  private void stage(Arrival arrival) {
    MemberUpdate update = arrival.update();
    rows.row(8);
    rows.uuid(arrival.id());
    rows.uuid(arrival.receipt());
    rows.text(update.getOrganisationNumber());
    rows.moment(update.getChangedAt());
    rows.number(update.getEmployees());
    rows.text(update.getStatus().name());
    rows.day(update.getJoinedOn());
    rows.day(update.getLeavingNoticeOn());
  }

  private static AccountsByHand accounts(Connection connection, Array moved) throws SQLException {
    AccountsByHand accounts = new AccountsByHand();
    try (PreparedStatement rates = connection.prepareStatement(DuesStatements.RATES);
        ResultSet row = rates.executeQuery()) {
      while (row.next()) {
        accounts.rate(row.getInt(1), row.getInt(2), whole(row, 3), row.getLong(4), row.getLong(5));
      }
    }
    try (PreparedStatement states = about(connection, DuesStatements.STATES, moved, moved);
        ResultSet row = states.executeQuery()) {
      while (row.next()) {
        accounts.state(
            row.getString(1),
            row.getObject(2, OffsetDateTime.class).toInstant(),
            row.getObject(3, UUID.class),
            whole(row, 4),
            row.getString(5),
            row.getObject(6, LocalDate.class),
            row.getObject(7, LocalDate.class));
      }
    }
    try (PreparedStatement standing = about(connection, DuesStatements.STANDING, moved);
        ResultSet row = standing.executeQuery()) {
      while (row.next()) {
        if (row.getString(4).equals("charge")) {
          accounts.charged(
              row.getString(1),
              row.getInt(2),
              row.getInt(3),
              row.getInt(5),
              whole(row, 6),
              row.getLong(7),
              row.getLong(8));
        } else {
          accounts.reversed(row.getString(1), row.getInt(2), row.getInt(3));
        }
      }
    }
    return accounts;
  }

  private static PreparedStatement about(Connection connection, String sql, Array... companies)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < companies.length; i++) {
      statement.setArray(i + 1, companies[i]);
    }
    return statement;
  }

  private static Integer whole(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private void post(Connection connection, AccountsByHand accounts, Map<String, UUID> causes)
      throws SQLException, IOException {
    Instant now = Instant.now();
    int lines =
        accounts.post(
            (company, year, line, kind, from, to, membership, service) -> {
              rows.row(11);
              rows.text(company);
              rows.number(year);
              rows.number(line);
              rows.text(kind);
              rows.number(from);
              rows.number(to);
              rows.whole(membership);
              rows.whole(service);
              rows.text("member-update");
              rows.uuid(causes.get(company));
              rows.moment(now);
            });
    if (lines > 0) {
      rows.copy(connection, DuesStatements.LINES);
    }
  }
}
