package no.knutepunkt.dues;

import static no.knutepunkt.dues.Told.MOULD_SHOP;
import static no.knutepunkt.dues.Told.WELDING_SHOP;
import static no.knutepunkt.dues.Told.on;
import static org.assertj.core.api.Assertions.assertThat;

import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Doors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DuesDoorsTest {

  private static final Caller SECRETARIAT = new Caller.Secretariat();
  private static final Caller WELDERS = new Caller.Company(WELDING_SHOP);

  private final Network network = Network.withRates("2006-06-01", 2006, 2006);

  @BeforeEach
  void twoMembersOneOfThemCorrected() {
    network.hears(on("2006-01-10"), on("2006-01-10").by(WELDING_SHOP).employees(51));
    network.hears(on("2006-02-10").employees(5));
  }

  @Test
  void theSecretariatGetsALineForEachMember() {
    assertThat(get(SECRETARIAT, "/2006"))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            [{"organisationNumber":"200000005","band":"1-10",
              "membershipOre":25000,"serviceOre":125000,"sumOre":150000},
             {"organisationNumber":"200000013","band":"51+",
              "membershipOre":25000,"serviceOre":475000,"sumOre":500000}]
            """);
  }

  @Test
  void theYearIsATableToo() throws Exception {
    assertThat(get(SECRETARIAT, "/2006?format=csv").getResponse().getContentAsString())
        .hasLineCount(3)
        .startsWith("\uFEFForganisationNumber;band;membershipOre;serviceOre;sumOre\r\n")
        .contains("\n200000005;1-10;25000;125000;150000\r\n")
        .contains("\n200000013;51+;25000;475000;500000\r\n");
  }

  @Test
  void aCompanyGetsItsOwnLineOnly() {
    var answer = get(WELDERS, "/2006");
    assertThat(answer).bodyJson().extractingPath("$.length()").isEqualTo(1);
    assertThat(answer).bodyJson().extractingPath("$[0].organisationNumber").isEqualTo(WELDING_SHOP);
  }

  @Test
  void aCompanyWithoutDuesGetsAnEmptyList() {
    assertThat(get(new Caller.Company("200000021"), "/2006")).bodyJson().isStrictlyEqualTo("[]");
  }

  @Test
  void neitherTheWebsiteNorResearchersReadTheLedger() {
    assertThat(get(new Caller.Website(), "/2006")).hasStatus(403);
    assertThat(get(new Caller.Research("3-2-1"), "/2006")).hasStatus(403);
    assertThat(get(new Caller.Website(), "/2006/" + MOULD_SHOP)).hasStatus(404);
  }

  @Test
  void anAccountTellsItsBalanceAndEveryLine() {
    var answer = get(SECRETARIAT, "/2006/" + MOULD_SHOP);
    assertThat(answer).bodyJson().extractingPath("$.sumOre").isEqualTo(150_000);
    assertThat(answer).bodyJson().extractingPath("$.lines.length()").isEqualTo(3);
    assertThat(answer).bodyJson().extractingPath("$.lines[1].kind").isEqualTo("reversal");
    assertThat(answer).bodyJson().extractingPath("$.lines[1].sumOre").isEqualTo(-300_000);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.lines[1].postedAt")
        .isEqualTo("2006-05-31T22:30:00Z");
  }

  @Test
  void anotherCompanysAccountIsNotThere() {
    assertThat(get(WELDERS, "/2006/" + WELDING_SHOP)).hasStatusOk();
    assertThat(get(WELDERS, "/2006/" + MOULD_SHOP)).hasStatus(404);
  }

  @Test
  void aCompanyThatOwesNothingIsToldWhyItHasNoAccount() {
    assertThat(get(new Caller.Company("200000021"), "/2006/200000021"))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("200000021", "2006", "not a member");
  }

  @Test
  void aYearWithoutRatesSaysHowToPutThem() {
    assertThat(get(SECRETARIAT, "/2007"))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("2007", "PUT /api/v1/dues/rates");
  }

  private MvcTestResult get(Caller caller, String path) {
    return Doors.openedBy(caller, new DuesDoors(network.reading, network.rateBook))
        .get()
        .uri("/api/v1/dues" + path)
        .exchange();
  }
}
