package no.knutepunkt.members;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.schemas.MemberUpdate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Owns {@code member}: the latest state of each company. */
@Component
class MemberRegister {

  /** What the caller may not see does not leave the database. */
  private static final String SEEN =
      """
      select m.organisation_number, to_jsonb(m) - case when :everyone or m.organisation_number = :whole
                                then '{}'::text[] else :hidden::text[] end
      from member m
      where (:everyone or m.organisation_number = :whole or m.status = 'member')
      """;

  private final JdbcClient jdbc;

  MemberRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes the states in that are newer than those that stand, and returns the ids of their events.
   *
   * @param latest one state for each organisation number
   */
  Set<UUID> keep(Collection<Event<MemberUpdate>> latest) {
    return new HashSet<>(
        jdbc.sql(
                """
                insert into member as m
                select s.* from json_populate_recordset(null::member, :states::json) as s
                order by s.organisation_number
                on conflict (organisation_number) do update set
                  changed_at = excluded.changed_at, event_id = excluded.event_id,
                  name = excluded.name, municipality = excluded.municipality,
                  industry_code = excluded.industry_code, employees = excluded.employees,
                  website = excluded.website, email = excluded.email, phone = excluded.phone,
                  contact_person = excluded.contact_person, status = excluded.status,
                  joined_on = excluded.joined_on, leaving_notice_on = excluded.leaving_notice_on,
                  products = excluded.products, machines = excluded.machines,
                  certificates = excluded.certificates, networks = excluded.networks
                where (excluded.changed_at, excluded.event_id) > (m.changed_at, m.event_id)
                returning event_id
                """)
            .param("states", MemberRows.write(latest))
            .query(UUID.class)
            .list());
  }

  /** The members that come after the page's cursor, by organisation number, and one more. */
  List<Member> page(Sight sight, Page page) {
    return seenBy(sight, "and organisation_number > :after order by 1 limit :limit")
        .param("after", page.after())
        .param("limit", page.limitAndOne())
        .query((row, number) -> MemberRows.read(row.getString(2)))
        .list();
  }

  /** One member, where the caller may see it at all. */
  Optional<Member> one(Sight sight, String organisationNumber) {
    return seenBy(sight, "and organisation_number = :organisationNumber")
        .param("organisationNumber", organisationNumber)
        .query((row, number) -> MemberRows.read(row.getString(2)))
        .optional();
  }

  /** How the companies stand that the caller sees whole, by organisation number. */
  Map<String, StandingMember> standing(Sight sight, Collection<String> organisationNumbers) {
    return seenBy(
            sight,
            """
            and (:everyone or m.organisation_number = :whole)
            and organisation_number = any(:organisationNumbers)
            """)
        .param("organisationNumbers", organisationNumbers.toArray(String[]::new))
        .query((row, number) -> MemberRows.readStanding(row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(s -> s.member().organisationNumber(), Function.identity()));
  }

  private StatementSpec seenBy(Sight sight, String which) {
    return jdbc.sql(SEEN + which)
        .param("everyone", sight.everyone())
        .param("whole", sight.whole())
        .param("hidden", Sight.hiddenColumns());
  }
}
