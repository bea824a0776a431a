package no.knutepunkt.courses;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.platform.StoredRecency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code course_registration}: the latest state of every registration. */
@Component
class ParticipantLists {

  private final JdbcClient jdbc;

  ParticipantLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How new the stored states are; they stay locked until the transaction ends. */
  Map<UUID, Recency> recencies(Collection<UUID> ids) {
    return StoredRecency.byKey(
        jdbc.sql(
                """
                select id, version_at, version_row, version_id from course_registration
                where id = any(:ids)
                order by id
                for update
                """)
            .param("ids", ids.toArray(UUID[]::new)));
  }

  /**
   * Stores states, at most one for each registration. One that was sent without its own moment has
   * that at which it came in; sent again, it keeps the first, and its place in the list.
   */
  void put(List<Registration> registrations) {
    jdbc.sql(
            """
            insert into course_registration as stored (
              id, version_at, version_row, version_id, organisation_number, registration_id,
              edition_id, course, edition, course_start, participant_id, participant_name,
              participant_email, status, needs, need_id, registered_at)
            select *
            from unnest(:ids::uuid[], :versionTimes::timestamptz[], :versionRows::bigint[],
                        :versionIds::uuid[], :companies::text[], :registrationIds::text[],
                        :editionIds::uuid[], :courses::text[], :editions::text[], :starts::date[],
                        :participantIds::uuid[], :names::text[], :emails::text[],
                        :statuses::text[], :needs::text[], :needIds::uuid[],
                        :registered::timestamptz[])
            on conflict (id) do update set
              version_at = excluded.version_at, version_row = excluded.version_row,
              version_id = excluded.version_id, edition_id = excluded.edition_id,
              course = excluded.course, edition = excluded.edition,
              course_start = excluded.course_start, participant_id = excluded.participant_id,
              participant_name = excluded.participant_name,
              participant_email = excluded.participant_email, status = excluded.status,
              needs = excluded.needs, need_id = excluded.need_id,
              registered_at = case
                when excluded.registered_at = date_trunc('milliseconds', excluded.version_at)
                then stored.registered_at else excluded.registered_at end
            """)
        .params(columns(registrations))
        .update();
  }

  private static Map<String, Object> columns(List<Registration> all) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("ids", all.stream().map(Registration::id).toArray(UUID[]::new));
    columns.putAll(StoredRecency.arrays(all.stream().map(Registration::recency).toList()));
    columns.put("companies", texts(all, r -> r.sent().getOrganisationNumber()));
    columns.put("registrationIds", texts(all, r -> r.sent().getRegistrationId()));
    columns.put("editionIds", all.stream().map(r -> r.edition().id()).toArray(UUID[]::new));
    columns.put("courses", texts(all, r -> r.edition().course()));
    columns.put("editions", texts(all, r -> r.edition().edition()));
    columns.put("starts", texts(all, r -> r.sent().getCourseStart()));
    columns.put(
        "participantIds", all.stream().map(Registration::participantId).toArray(UUID[]::new));
    columns.put("names", texts(all, r -> r.sent().getParticipantName()));
    columns.put("emails", texts(all, r -> r.sent().getParticipantEmail()));
    columns.put("statuses", texts(all, r -> r.sent().getStatus()));
    columns.put("needs", texts(all, Registration::needs));
    columns.put("needIds", all.stream().map(Registration::needId).toArray(UUID[]::new));
    columns.put("registered", texts(all, r -> r.sent().getRegisteredAt()));
    return columns;
  }

  private static String[] texts(List<Registration> all, Function<Registration, Object> column) {
    return all.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  /** The list of one edition, or the part of it that one company sends; null stands for all. */
  List<Participant> of(EditionName edition, String company) {
    return jdbc.sql(
            """
            select registration_id, course, edition, course_start, organisation_number,
                   participant_name, participant_email, status, needs, registered_at
            from course_registration
            where edition_id = :edition
              and (:company::text is null or organisation_number = :company)
            order by registered_at, id
            """)
        .param("edition", edition.id())
        .param("company", company)
        .query(Participant.class)
        .list();
  }

  /** How many are registered for each edition, and how many of them this company sends, if any. */
  List<Attendance> attendance(String company) {
    return jdbc.sql(
            """
            select edition_id,
                   (array_agg(course order by version_at desc, version_row desc, id))[1] as course,
                   (array_agg(edition order by version_at desc, version_row desc, id))[1]
                     as edition,
                   (array_agg(course_start order by version_at desc, version_row desc, id)
                     filter (where course_start is not null))[1] as course_start,
                   count(*) filter (where status = 'requested') as requested,
                   count(*) filter (where status = 'confirmed') as confirmed,
                   count(*) filter (where status = 'waiting') as waiting,
                   count(*) filter (where status = 'cancelled') as cancelled,
                   count(*) filter (where status = 'completed') as completed,
                   case when :company::text is not null then
                     count(*) filter (where organisation_number = :company
                                        and status <> 'cancelled') end as own
            from course_registration
            group by edition_id
            """)
        .param("company", company)
        .query(Attendance.class)
        .list();
  }

  /** What is needed and not cancelled, most shared first; null stands for every company. */
  List<Need> needs(String company) {
    return jdbc.sql(
            """
            select (array_agg(needs order by version_at desc, version_row desc, id)
                     filter (where mine))[1] as need,
                   count(distinct organisation_number) as companies,
                   count(distinct participant_id)
                     filter (where mine) as people,
                   array_agg(distinct course) filter (where mine) as courses,
                   array_agg(distinct organisation_number) filter (where mine)
                     as organisation_numbers
            from (select *, (:company::text is null or organisation_number = :company) as mine
                  from course_registration
                  where need_id is not null and status <> 'cancelled') as registration
            group by need_id
            having bool_or(mine)
            order by companies desc, people desc, need
            """)
        .param("company", company)
        .query(
            (row, number) ->
                new Need(
                    row.getString("need"),
                    row.getLong("companies"),
                    row.getLong("people"),
                    List.of((String[]) row.getArray("courses").getArray()),
                    List.of((String[]) row.getArray("organisation_numbers").getArray())))
        .list();
  }
}
