package no.knutepunkt.surveys;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.platform.StoredRecency;
import no.knutepunkt.schemas.SurveyResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code survey_answer}: sealed answers, which nothing here can open. */
@Component
class SealedAnswers {

  /** Fewest respondents of a wave whose number is shown. */
  private static final int FEWEST = 6;

  private final JdbcClient jdbc;

  SealedAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the latest answers, all in one statement, and returns the ids of those that stand. */
  Set<UUID> keep(List<Event<SurveyResult>> events) {
    return new HashSet<>(
        jdbc.sql(
                """
                insert into survey_answer as kept (
                  survey_id, wave, organisation_number, respondent, unit, answers, told_at, told_row,
                  event_id)
                select distinct on (survey_id, wave, organisation_number, respondent) *
                from unnest(:surveys::text[], :waves::text[], :organisations::text[],
                            :respondents::text[], :units::text[], :answers::bytea[],
                            :versionTimes::timestamptz[], :versionRows::bigint[],
                            :versionIds::uuid[])
                     as told (survey_id, wave, organisation_number, respondent, unit, answers,
                              told_at, told_row, event_id)
                order by survey_id, wave, organisation_number, respondent,
                         told_at desc, told_row desc, event_id desc
                on conflict (survey_id, wave, organisation_number, respondent) do update set
                  unit = excluded.unit, answers = excluded.answers, told_at = excluded.told_at,
                  told_row = excluded.told_row, event_id = excluded.event_id
                where (kept.told_at, kept.told_row, kept.event_id)
                      < (excluded.told_at, excluded.told_row, excluded.event_id)
                returning event_id
                """)
            .param("surveys", each(events, SurveyResult::getSurveyId))
            .param("waves", each(events, SealedAnswers::wave))
            .param("organisations", each(events, SurveyResult::getOrganisationNumber))
            .param("respondents", each(events, SurveyResult::getRespondent))
            .param("units", each(events, SurveyResult::getUnit))
            .param(
                "answers",
                events.stream().map(e -> bytes(e.data().getAnswers())).toArray(byte[][]::new))
            .params(StoredRecency.arrays(events.stream().map(Recency::of).toList()))
            .query(UUID.class)
            .list());
  }

  /** How many have answered each wave in the whole network; no number below six. */
  List<WaveCount> counts() {
    return jdbc.sql(
            """
            select survey_id, wave,
                   case when count(*) >= :fewest then count(*) end as answers,
                   case when count(*) < :fewest then 'fewer-than-six' end as withheld
            from survey_answer
            group by survey_id, wave
            order by survey_id, wave
            """)
        .param("fewest", FEWEST)
        .query(WaveCount.class)
        .list();
  }

  private static String[] each(
      List<Event<SurveyResult>> events, Function<SurveyResult, String> part) {
    return events.stream().map(event -> part.apply(event.data())).toArray(String[]::new);
  }

  private static String wave(SurveyResult result) {
    return switch (result.getWave()) {
      case baseline -> "baseline";
      case final$ -> "final";
    };
  }

  private static byte[] bytes(ByteBuffer sealed) {
    byte[] bytes = new byte[sealed.remaining()];
    sealed.duplicate().get(bytes);
    return bytes;
  }
}
