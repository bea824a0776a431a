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
import no.knutepunkt.platform.Columns;
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

  private static final String KEEP =
      """
      with kept as (
      insert into member as m (
        organisation_number, changed_at, event_id, name, municipality, industry_code, employees,
        website, email, phone, contact_person, status, joined_on, leaving_notice_on, products,
        machines, certificates, networks)
      select organisation_number, changed_at, event_id, name, municipality, industry_code, employees,
             website, email, phone, contact_person, status, joined_on, leaving_notice_on,
             products::text[], machines::text[], certificates::text[], networks::text[]
      from unnest(
        :organisationNumbers::text[], :changedAt::timestamptz[], :eventIds::uuid[], :names::text[],
        :municipalities::text[], :industryCodes::text[], :employees::int[], :websites::text[],
        :emails::text[], :phones::text[], :contactPersons::text[], :statuses::text[],
        :joinedOn::date[], :leavingNoticeOn::date[], :products::text[], :machines::text[],
        :certificates::text[], :networks::text[])
      as state (
        organisation_number, changed_at, event_id, name, municipality, industry_code, employees,
        website, email, phone, contact_person, status, joined_on, leaving_notice_on, products,
        machines, certificates, networks)
      order by organisation_number
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
      )
      select event_id from (
        select unnest(:eventIds::uuid[]) as event_id except select event_id from kept) as overtaken
      """;

  private final JdbcClient jdbc;

  MemberRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes the states in that are newer than those that stand, and returns the ids of the others'
   * events.
   *
   * @param latest one state for each organisation number
   */
  Set<UUID> keep(Collection<Event<MemberUpdate>> latest) {
    Columns<Event<MemberUpdate>> states = new Columns<>(latest);
    return new HashSet<>(
        jdbc.sql(KEEP)
            .param("organisationNumbers", states.texts(e -> e.data().getOrganisationNumber()))
            .param("changedAt", states.moments(e -> e.data().getChangedAt()))
            .param("eventIds", states.ids(Event::id))
            .param("names", states.texts(e -> e.data().getName()))
            .param("municipalities", states.texts(e -> e.data().getMunicipality()))
            .param("industryCodes", states.texts(e -> e.data().getIndustryCode()))
            .param("employees", states.numbers(e -> e.data().getEmployees()))
            .param("websites", states.texts(e -> e.data().getWebsite()))
            .param("emails", states.texts(e -> e.data().getEmail()))
            .param("phones", states.texts(e -> e.data().getPhone()))
            .param("contactPersons", states.texts(e -> e.data().getContactPerson()))
            .param("statuses", states.texts(e -> e.data().getStatus()))
            .param("joinedOn", states.days(e -> e.data().getJoinedOn()))
            .param("leavingNoticeOn", states.days(e -> e.data().getLeavingNoticeOn()))
            .param("products", states.lists(e -> e.data().getProducts()))
            .param("machines", states.lists(e -> e.data().getMachines()))
            .param("certificates", states.lists(e -> e.data().getCertificates()))
            .param("networks", states.lists(e -> e.data().getNetworks()))
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

  /** Every company's name by its organisation number, also of those who left. */
  Map<String, String> names() {
    return jdbc
        .sql("select organisation_number, name from member")
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private StatementSpec seenBy(Sight sight, String which) {
    return jdbc.sql(SEEN + which)
        .param("everyone", sight.everyone())
        .param("whole", sight.whole())
        .param("hidden", Sight.hiddenColumns());
  }
}
