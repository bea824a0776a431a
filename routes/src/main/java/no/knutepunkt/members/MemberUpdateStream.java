package no.knutepunkt.members;

import java.time.LocalDate;
import java.util.List;
import no.knutepunkt.intake.Stream;
import no.knutepunkt.intake.fields.Choice;
import no.knutepunkt.intake.fields.Day;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Email;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Moment;
import no.knutepunkt.intake.fields.Place;
import no.knutepunkt.intake.fields.TextList;
import no.knutepunkt.intake.fields.WebAddress;
import no.knutepunkt.intake.fields.Whole;
import no.knutepunkt.schemas.MemberStatus;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.schemas.Topics;
import org.springframework.stereotype.Component;

/** How the gate reads member updates: one row is the whole state of one member. */
@Component
class MemberUpdateStream implements Stream<MemberUpdate> {

  private static final int MOST_EMPLOYEES = 1_000_000;

  private static final Choice<MemberStatus> STATUS =
      Choice.of(MemberStatus.class)
          .also(MemberStatus.member, "medlem", "aktiv", "innmeldt", "active")
          .also(MemberStatus.left, "utmeldt", "oppsagt", "sluttet", "tidligere medlem");

  private static final Fields FIELDS =
      Fields.of(
          MemberUpdate.getClassSchema(),
          Field.organisationNumber(),
          Field.text("name", 200)
              .headed(
                  "navn",
                  "firmanavn",
                  "bedrift",
                  "firma",
                  "bedriftsnavn",
                  "virksomhet",
                  "medlem",
                  "company",
                  "company name")
              .mandatory()
              .like("Fjord Profil AS"),
          Field.numbered("municipality", 60, 4).headed("kommune", "kommunenavn", "kommunenummer"),
          Field.text("industryCode", 20)
              .headed("næringskode", "nace", "nacekode", "naeringskode", "bransjekode", "industry"),
          Field.of("employees", new Whole(0, MOST_EMPLOYEES))
              .headed("ansatte", "antall ansatte", "antall tilsatte", "number of employees"),
          Field.of("website", new WebAddress(true))
              .headed(
                  "nettsted",
                  "nettside",
                  "hjemmeside",
                  "web",
                  "webside",
                  "internett",
                  "www",
                  "url"),
          Field.of("email", new Email()).headed("epost", "e-postadresse", "mail", "e-mail address"),
          Field.text("phone", 40)
              .headed("telefon", "tlf", "telefonnummer", "tlfnr", "mobil", "telephone"),
          Field.text("contactPerson", 200).headed("kontaktperson", "kontakt", "contact"),
          Field.of("status", STATUS).headed("medlemsstatus").orElse(MemberStatus.member),
          Field.of("joinedOn", new Day())
              .headed(
                  "innmeldt",
                  "innmeldt dato",
                  "innmeldingsdato",
                  "medlem fra",
                  "medlem siden",
                  "innmelding",
                  "joined"),
          Field.of("leavingNoticeOn", new Day())
              .headed(
                  "utmeldt",
                  "utmeldt dato",
                  "oppsagt",
                  "oppsagt dato",
                  "utmelding",
                  "utmeldingsdato",
                  "oppsigelse",
                  "leaving notice",
                  "left on"),
          list("products", "produkter", "produkt", "produkter og tjenester"),
          list("machines", "maskiner", "maskinpark", "utstyr", "maskiner og utstyr"),
          list("certificates", "sertifikater", "sertifikat", "sertifiseringer", "iso"),
          list("networks", "nettverk", "undernettverk", "grupper"),
          Field.of("changedAt", new Moment())
              .headed(
                  "endret",
                  "sist endret",
                  "endringsdato",
                  "oppdatert",
                  "sist oppdatert",
                  "changed",
                  "last changed",
                  "updated")
              .orElseNow());

  private static final Place<LocalDate> JOINED = FIELDS.place("joinedOn", LocalDate.class);
  private static final Place<LocalDate> LEAVING = FIELDS.place("leavingNoticeOn", LocalDate.class);

  private static Field list(String name, String... headings) {
    return Field.of(name, new TextList()).headed(headings).orElse(List.of());
  }

  @Override
  public String topic() {
    return Topics.MEMBER_UPDATES;
  }

  @Override
  public Fields fields() {
    return FIELDS;
  }

  @Override
  public MemberUpdate blank() {
    return new MemberUpdate();
  }

  @Override
  public String key(MemberUpdate update) {
    return update.getOrganisationNumber();
  }

  @Override
  public void check(Draft draft) {
    LocalDate joined = draft.get(JOINED);
    LocalDate leaving = draft.get(LEAVING);
    if (joined != null && leaving != null && leaving.isBefore(joined)) {
      draft.refuse(LEAVING, "leaves-before-joining", joined.toString());
    }
  }
}
