package no.knutepunkt.projects;

import no.knutepunkt.intake.Stream;
import no.knutepunkt.intake.fields.Choice;
import no.knutepunkt.intake.fields.Day;
import no.knutepunkt.intake.fields.Decimal;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.schemas.AuthorRole;
import no.knutepunkt.schemas.EntryKind;
import no.knutepunkt.schemas.EntryRelease;
import no.knutepunkt.schemas.MethodStep;
import no.knutepunkt.schemas.ProjectLogEntry;
import no.knutepunkt.schemas.Topics;
import org.springframework.stereotype.Component;

/** How the gate reads the log that a company's project group keeps. */
@Component
class ProjectLogEntryStream implements Stream<ProjectLogEntry> {

  private static final long MOST_HOURS = 10_000;
  private static final long MOST_KRONER = 100_000_000_000L;

  private static final Choice<EntryKind> KIND =
      Choice.of(EntryKind.class)
          .also(EntryKind.action, "tiltak")
          .also(EntryKind.meeting, "møte")
          .also(EntryKind.milestone, "milepæl", "milepel")
          .also(EntryKind.finding, "funn")
          .also(EntryKind.result, "resultat")
          .also(EntryKind.cost, "kostnad", "kostnader");

  /** The problem-solving arrow («Pila»). */
  private static final Choice<MethodStep> STEP =
      Choice.of(MethodStep.class)
          .also(MethodStep.facts, "fakta")
          .also(MethodStep.causes, "årsaker", "mulige årsaker", "årsak")
          .also(MethodStep.root_cause, "rotårsak", "rotårsaker")
          .also(MethodStep.solutions, "løsninger", "løsning")
          .also(MethodStep.assessment, "vurdering")
          .also(MethodStep.cost_benefit, "kost-nytte", "kost/nytte", "kostnytte")
          .also(MethodStep.presentation, "presentasjon")
          .also(MethodStep.implementation, "gjennomføring", "iverksetting")
          .also(MethodStep.effect, "effekt", "målt effekt");

  private static final Choice<AuthorRole> ROLE =
      Choice.of(AuthorRole.class)
          .also(AuthorRole.manager, "leder", "daglig leder")
          .also(AuthorRole.union_representative, "tillitsvalgt")
          .also(AuthorRole.safety_representative, "verneombud")
          .also(AuthorRole.internal_adviser, "internveileder", "intern veileder")
          .also(AuthorRole.adviser, "rådgiver", "veileder")
          .also(AuthorRole.other, "annen", "annet", "andre");

  private static final Choice<EntryRelease> RELEASE =
      Choice.of(EntryRelease.class)
          .also(EntryRelease.project, "prosjekt", "prosjektet")
          .also(EntryRelease.members, "medlemmer", "medlemmene")
          .also(EntryRelease.public$, "public", "offentlig", "åpen", "alle");

  private static final Fields FIELDS =
      Fields.of(
          ProjectLogEntry.getClassSchema(),
          Field.text("entryId", 100)
              .headed(
                  "innlegg",
                  "loggnummer",
                  "loggnr",
                  "logg-id",
                  "løpenummer",
                  "løpenr",
                  "nummer",
                  "nr",
                  "entry")
              .mandatory()
              .like("L-0042"),
          Field.text("projectId", 100)
              .headed("prosjekt", "prosjektnummer", "prosjektnr", "prosjekt-id", "project")
              .mandatory()
              .like("P-7"),
          Field.text("projectTitle", 300).headed("prosjektnavn", "prosjekttittel", "project name"),
          Field.organisationNumber(),
          Field.of("kind", KIND).headed("type", "innleggstype", "slag").mandatory().like("tiltak"),
          Field.of("step", STEP).headed("steg", "trinn", "fase").like("root-cause"),
          Field.of("date", new Day()).headed("dato", "dag").mandatory(),
          Field.of("authorRole", ROLE)
              .headed("rolle", "forfatterrolle", "role")
              .orElse(AuthorRole.other),
          Field.prose("text", 20_000).headed("tekst", "beskrivelse", "notat", "kommentar"),
          Field.of("hours", Decimal.upTo(MOST_HOURS))
              .headed("timer", "antall timer", "timeverk")
              .like("7,5"),
          Field.of("savingsNok", Decimal.upTo(MOST_KRONER))
              .headed(
                  "besparelse",
                  "besparelser",
                  "innsparing",
                  "spart",
                  "besparelse kr",
                  "besparelse nok",
                  "savings")
              .like("125000,50"),
          Field.of("release", RELEASE)
              .headed("frigitt", "frigitt for", "frigivelse", "deling", "synlig for", "åpenhet")
              .orElse(EntryRelease.project));

  @Override
  public String topic() {
    return Topics.PROJECT_LOG_ENTRIES;
  }

  @Override
  public Fields fields() {
    return FIELDS;
  }

  @Override
  public ProjectLogEntry blank() {
    return new ProjectLogEntry();
  }

  @Override
  public String key(ProjectLogEntry entry) {
    return entry.getProjectId();
  }

  @Override
  public String subject(ProjectLogEntry entry) {
    return entry.getProjectId();
  }

  @Override
  public String ownId(ProjectLogEntry entry) {
    return entry.getEntryId();
  }
}
