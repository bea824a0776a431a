package no.knutepunkt.benchmarks.contestants;

import java.io.IOException;
import java.sql.Connection;
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

  private static final String STAGE =
      """
      create temp table stage (
        event_id uuid, receipt uuid, organisation_number text collate "C", changed_at timestamptz,
        employees int, status text, joined_on date, leaving_notice_on date
      ) on commit delete rows
      """;

  private static final String TAKE_IN =
      """
      with claimed as (
        insert into effect (receiver, event_id)
        select distinct 'dues-ledger', event_id from stage order by event_id
        on conflict do nothing
        returning event_id
      ), added as (
        insert into dues_member_state
        select organisation_number, changed_at, event_id, employees, status, joined_on,
               leaving_notice_on
        from stage join claimed using (event_id)
        order by 1, 2, 3
        on conflict do nothing
      )
      insert into receipt_outcome as o (receipt, receiver, outcome, reason, until, events)
      select receipt, 'dues-ledger',
        case when claimed.event_id is null then 'withheld' else 'delivered' end as outcome,
        case when claimed.event_id is null then 'already-received' else '' end as reason,
        'epoch', count(*)
      from stage left join claimed using (event_id)
      group by receipt, outcome, reason
      order by receipt, outcome, reason
      on conflict (receipt, receiver, outcome, reason, until)
      do update set events = o.events + excluded.events
      """;

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('dues_ledger', 0))";

  private static final String STATES =
      """
      select organisation_number, changed_at, event_id, employees, status, joined_on,
             leaving_notice_on
      from dues_member_state
      where organisation_number = any(array(select distinct organisation_number from stage))
      """;

  private static final String STANDING =
      """
      select distinct on (organisation_number, year) organisation_number, year, line, kind,
             band_from, band_to, membership_ore, service_ore
      from dues_ledger
      where organisation_number = any(array(select distinct organisation_number from stage))
      order by organisation_number, year, line desc
      """;

  private static final String RATES =
      "select year, employees_from, employees_to, membership_ore, service_ore from dues_rate";

  private static final String LINES =
      """
      dues_ledger (organisation_number, year, line, kind, band_from, band_to, membership_ore,
                   service_ore, cause, event_id, posted_at)
      """;

  private final BinaryRows rows = new BinaryRows();

  @Override
  public String receiver() {
    return "dues-ledger";
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(STAGE);
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
      statement.execute(LOCK);
      statement.execute(TAKE_IN);
      post(connection, accounts(statement), causes);
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

  private static AccountsByHand accounts(Statement statement) throws SQLException {
    AccountsByHand accounts = new AccountsByHand();
    try (ResultSet row = statement.executeQuery(RATES)) {
      while (row.next()) {
        accounts.rate(row.getInt(1), row.getInt(2), whole(row, 3), row.getLong(4), row.getLong(5));
      }
    }
    try (ResultSet row = statement.executeQuery(STATES)) {
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
    try (ResultSet row = statement.executeQuery(STANDING)) {
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
      rows.copy(connection, LINES);
    }
  }
}
