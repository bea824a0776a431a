package no.knutepunkt.surveys;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.intake.Stream;
import no.knutepunkt.intake.fields.Answers;
import no.knutepunkt.intake.fields.Choice;
import no.knutepunkt.intake.fields.Day;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Place;
import no.knutepunkt.platform.AvroBytes;
import no.knutepunkt.platform.ContentId;
import no.knutepunkt.schemas.SurveyResult;
import no.knutepunkt.schemas.SurveyWave;
import no.knutepunkt.schemas.Topics;
import org.springframework.stereotype.Component;

/**
 * How the gate reads survey results. The respondent becomes a pseudonym and the answers are sealed
 * before they leave the gate; so is a rejected row.
 */
@Component
class SurveyResultStream implements Stream<SurveyResult> {

  private static final Choice<SurveyWave> WAVE =
      Choice.of(SurveyWave.class)
          .also(
              SurveyWave.baseline,
              "0-punkt",
              "0-punktsundersøkelse",
              "nullpunkt",
              "grunnlinje",
              "før",
              "start")
          .also(SurveyWave.final$, "final", "slutt", "sluttundersøkelse", "etter");

  private static final Fields FIELDS =
      Fields.of(
          SurveyResult.getClassSchema(),
          Field.text("surveyId", 100)
              .headed("undersøkelse", "undersøkelsesnummer", "survey")
              .mandatory()
              .like("AM-2026"),
          Field.of("wave", WAVE).headed("runde", "måling", "bølge").mandatory(),
          Field.organisationNumber(),
          Field.text("unit", 200).headed("enhet", "avdeling", "arbeidsplass", "department"),
          Field.text("respondent", 200)
              .headed("respondentkode", "svarer", "deltaker")
              .mandatory()
              .like("r-0017"),
          Field.of("answers", new Answers()).headed("svar", "answer").mandatory(),
          Field.of("submittedOn", new Day())
              .headed("innsendt", "levert", "dato", "svart", "submitted")
              .orElseToday());

  private static final Place<String> RESPONDENT = FIELDS.place("respondent", String.class);

  @SuppressWarnings("rawtypes")
  private static final Place<Map> ANSWERS = FIELDS.place("answers", Map.class);

  private final SurveySeal seal;

  SurveyResultStream(SurveySeal seal) {
    this.seal = seal;
  }

  @Override
  public String topic() {
    return Topics.SURVEY_RESULTS;
  }

  @Override
  public Fields fields() {
    return FIELDS;
  }

  @Override
  public SurveyResult blank() {
    return new SurveyResult();
  }

  @Override
  public String key(SurveyResult result) {
    return result.getRespondent();
  }

  @Override
  public SurveyResult record(Draft draft) {
    SurveyResult result = blank();
    for (int i = 0; i < FIELDS.size(); i++) {
      if (i != ANSWERS.position()) {
        result.put(i, draft.value(i));
      }
    }
    String pseudonym =
        seal.pseudonym(
            result.getSurveyId(),
            result.getWave().name(),
            result.getOrganisationNumber(),
            draft.get(RESPONDENT));
    result.setRespondent(pseudonym);
    result.setAnswers(seal.sealAnswers(answers(draft), pseudonym));
    return result;
  }

  /** A keyed fingerprint: answers are so few that a plain hash of them could be found by trying. */
  @Override
  public UUID id(Draft draft, SurveyResult result, AvroBytes sealedBytes) {
    ByteBuffer sealed = result.getAnswers();
    result.setAnswers(ByteBuffer.wrap(AnswerSheet.bytes(answers(draft))));
    byte[] content = AvroBytes.of(result).toArray();
    result.setAnswers(sealed);
    return ContentId.of(topic(), seal.fingerprint(content));
  }

  @Override
  public byte[] conceal(byte[] written) {
    return seal.fingerprint(written);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Integer> answers(Draft draft) {
    return draft.get(ANSWERS);
  }

  @Override
  public byte[] keep(byte[] document, UUID rejection) {
    return seal.seal(document, "rejected", rejection.toString());
  }

  @Override
  public boolean keepsSealed() {
    return true;
  }

  @Override
  public byte[] reopen(byte[] kept, UUID rejection) {
    return seal.open(kept, "rejected", rejection.toString())
        .orElseThrow(() -> new IllegalArgumentException("no seal of this hub and rejection"));
  }

  @Override
  public String subject(SurveyResult result) {
    return result.getSurveyId();
  }
}
