package no.knutepunkt.members;

import static no.knutepunkt.members.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The flow on the real broker: accepted, rejected, outage. */
@HubTest
class KeepMemberRegisterTest {

  private static final String PRINTING_SHOP = "200000048";
  private static final String PAINTING_SHOP = "200000056";
  private static final String REPAIR_SHOP = "200000064";
  private static final String CASTING_SHOP = "200000072";

  private final LiveHub hub;

  KeepMemberRegisterTest(@Autowired LiveHub hub) {
    this.hub = hub;
  }

  @Test
  void aStateOnTheTopicStandsInTheRegister() {
    put(PRINTING_SHOP);
    await().until(() -> isInRegister(PRINTING_SHOP));
    assertThat(hub.read("/api/v1/members?format=csv"))
        .contains(PRINTING_SHOP + ";Støperiet Prøve AS;Vestre Toten;");
  }

  @Test
  void aStateThatCannotBeStoredLiesInQuarantineAndTheNextGoesOn() {
    hub.put(
        Topics.MEMBER_UPDATES,
        state(PAINTING_SHOP, "2006-05-01T10:00:00Z").setPhone("1\0").build());
    put(REPAIR_SHOP);
    await().until(() -> isInRegister(REPAIR_SHOP));
    assertThat(isInRegister(PAINTING_SHOP)).isFalse();
    await()
        .untilAsserted(
            () ->
                assertThat(hub.read("/api/v1/quarantine"))
                    .contains("member-register", "nul-character", "phone"));
  }

  @Test
  void whileTheTableIsAwayTheFlowStandsStillAndGoesOnWhenItIsBack() {
    hub.whileTableIsAway("member", "member-register", () -> put(CASTING_SHOP));
    await().until(() -> isInRegister(CASTING_SHOP));
  }

  private void put(String organisationNumber) {
    hub.put(Topics.MEMBER_UPDATES, state(organisationNumber, "2006-05-01T10:00:00Z").build());
  }

  private boolean isInRegister(String organisationNumber) {
    return hub.count("member where organisation_number = '" + organisationNumber + "'") == 1;
  }
}
