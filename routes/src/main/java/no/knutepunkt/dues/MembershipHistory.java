package no.knutepunkt.dues;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.schemas.MemberStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code dues_member_state}: every state of every company that the ledger has heard of. */
@Component
class MembershipHistory {

  private final JdbcClient jdbc;

  MembershipHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds what is not there yet. */
  void add(List<MemberState> states) {
    Columns<MemberState> columns = new Columns<>(states);
    jdbc.sql(
            """
            insert into dues_member_state (organisation_number, changed_at, event_id, employees,
                                           status, joined_on, leaving_notice_on)
            select * from unnest(:organisationNumbers::text[], :changedAt::timestamptz[],
                                 :eventIds::uuid[], :employees::int[], :statuses::text[],
                                 :joinedOn::date[], :leavingNoticeOn::date[])
            order by 1, 2, 3
            on conflict do nothing
            """)
        .param("organisationNumbers", columns.texts(MemberState::organisationNumber))
        .param("changedAt", columns.texts(MemberState::changedAt))
        .param("eventIds", columns.ids(MemberState::eventId))
        .param("employees", columns.numbers(MemberState::employees))
        .param("statuses", columns.texts(MemberState::status))
        .param("joinedOn", columns.texts(MemberState::joinedOn))
        .param("leavingNoticeOn", columns.texts(MemberState::leavingNoticeOn))
        .update();
  }

  /** All states of these companies. */
  Map<String, List<MemberState>> of(Collection<String> organisationNumbers) {
    return jdbc
        .sql(
            """
            select organisation_number, changed_at, event_id, employees,
                   status, joined_on, leaving_notice_on
            from dues_member_state where organisation_number = any(:organisationNumbers)
            """)
        .param("organisationNumbers", organisationNumbers.toArray(String[]::new))
        .query(
            (row, number) ->
                new MemberState(
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getObject(3, UUID.class),
                    row.getObject(4, Integer.class),
                    MemberStatus.valueOf(row.getString(5)),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class)))
        .list()
        .stream()
        .collect(groupingBy(MemberState::organisationNumber));
  }

  /** The next companies by organisation number, at most so many. */
  List<String> companiesAfter(String organisationNumber, int limit) {
    return jdbc.sql(
            """
            select distinct organisation_number from dues_member_state
            where organisation_number > :after order by 1 limit :limit
            """)
        .param("after", organisationNumber)
        .param("limit", limit)
        .query(String.class)
        .list();
  }
}
