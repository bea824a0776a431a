package no.knutepunkt.members;

import static no.knutepunkt.members.Sample.MOULD_SHOP;
import static no.knutepunkt.members.Sample.WELDING_SHOP;
import static no.knutepunkt.members.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.Batches;
import no.knutepunkt.platform.web.Doors;
import no.knutepunkt.schemas.Contracts;
import no.knutepunkt.schemas.MemberStatus;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.schemas.PrivacyClass;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.FreshDatabase;
import org.apache.avro.Schema.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MemberDoorsTest {

  private static final String LEFT_SHOP = "200000021";

  private final MemberRegister register = new MemberRegister(new FreshDatabase().jdbc());

  @BeforeEach
  void threeCompanies() {
    new Registrar(register)
        .keep(
            Batches.of(
                KeepMemberRegister.RECEIVER,
                state(MOULD_SHOP, "2006-05-01T10:00:00Z").build(),
                state(WELDING_SHOP, "2006-05-01T10:00:00Z").build(),
                state(LEFT_SHOP, "2006-05-01T10:00:00Z").setStatus(MemberStatus.left).build()));
  }

  @Test
  void theSecretariatSeesEveryFieldOfEveryCompany() {
    var answer = by(new Caller.Secretariat()).get().uri("/api/v1/members").exchange();
    assertThat(answer).bodyJson().extractingPath("$.length()").isEqualTo(3);
    assertThat(answer).bodyJson().extractingPath("$[0].contactPerson").isEqualTo("Contact 1");
    assertThat(answer).bodyJson().extractingPath("$[0].joinedOn").isEqualTo("2001-03-01");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$[0].changedAt")
        .isEqualTo("2006-05-01T10:00:00Z");
    assertThat(answer).bodyJson().extractingPath("$[2].status").isEqualTo("left");
  }

  @Test
  void aCompanySeesItsOwnRecordWhole() {
    var answer = one(new Caller.Company(MOULD_SHOP), MOULD_SHOP);
    assertThat(answer).bodyJson().extractingPath("$.contactPerson").isEqualTo("Contact 1");
    assertThat(answer).bodyJson().extractingPath("$.employees").isEqualTo(42);
  }

  @Test
  void aCompanySeesOfAnotherMemberExactlyThePublicFieldsOfTheContract() {
    assertThat(one(new Caller.Company(MOULD_SHOP), WELDING_SHOP))
        .bodyJson()
        .extractingPath("$")
        .asMap()
        .satisfies(member -> assertThat(member.keySet()).isEqualTo(publicFields()));
  }

  @Test
  void theWebsiteSeesExactlyThePublicFieldsOfThoseWhoAreMembers() {
    var answer = by(new Caller.Website()).get().uri("/api/v1/members").exchange();
    assertThat(answer).bodyJson().extractingPath("$.length()").isEqualTo(2);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$[0]")
        .asMap()
        .satisfies(member -> assertThat(member.keySet()).isEqualTo(publicFields()));
  }

  @Test
  void whoLeftIsSeenOnlyByTheSecretariatAndItself() {
    assertThat(one(new Caller.Secretariat(), LEFT_SHOP)).hasStatusOk();
    assertThat(one(new Caller.Company(LEFT_SHOP), LEFT_SHOP)).hasStatusOk();
    assertThat(one(new Caller.Company(MOULD_SHOP), LEFT_SHOP)).hasStatus(404);
    assertThat(one(new Caller.Website(), LEFT_SHOP)).hasStatus(404);
  }

  @Test
  void researchersAreToldThatTheRegisterIsNotTheirs() {
    var door = by(new Caller.Research("3-2-1"));
    assertThat(door.get().uri("/api/v1/members").header("Accept-Language", "nb").exchange())
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("lese medlemsregisteret");
  }

  @Test
  void aLongListIsReadOnByItsLink() {
    var door = by(new Caller.Secretariat());
    var first = door.get().uri("/api/v1/members?limit=2").exchange();
    String next = "http://localhost/api/v1/members?limit=2&after=" + WELDING_SHOP;
    assertThat(first).headers().hasValue("Link", "<" + next + ">; rel=\"next\"");
    var second = door.get().uri(next).exchange();
    assertThat(second).headers().doesNotContainHeader("Link");
    assertThat(second).bodyJson().extractingPath("$[0].organisationNumber").isEqualTo(LEFT_SHOP);
  }

  @Test
  void aLimitBeyondTheMostIsRefusedWithARightExample() {
    assertThat(by(new Caller.Website()).get().uri("/api/v1/members?limit=501"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.example")
        .isEqualTo("500");
  }

  @Test
  void theRegisterIsATableForTheSecretariat() throws Exception {
    var answer = by(new Caller.Secretariat()).get().uri("/api/v1/members?format=csv").exchange();
    assertThat(answer.getResponse().getContentAsString())
        .startsWith("\uFEFForganisationNumber;name;municipality;")
        .contains(MOULD_SHOP + ";Støperiet Prøve AS;Vestre Toten;24.420;42;");
  }

  private static Set<String> publicFields() {
    return MemberUpdate.getClassSchema().getFields().stream()
        .map(Field::name)
        .filter(
            field ->
                Contracts.privacyOf(Topics.MEMBER_UPDATES, field).orElseThrow()
                    == PrivacyClass.PUBLIC)
        .collect(Collectors.toSet());
  }

  private MvcTestResult one(Caller caller, String organisationNumber) {
    return by(caller).get().uri("/api/v1/members/" + organisationNumber).exchange();
  }

  private MockMvcTester by(Caller caller) {
    return Doors.openedBy(caller, new MemberDoors(register));
  }
}
