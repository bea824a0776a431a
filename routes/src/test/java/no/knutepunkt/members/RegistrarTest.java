package no.knutepunkt.members;

import static no.knutepunkt.members.Sample.MOULD_SHOP;
import static no.knutepunkt.members.Sample.WELDING_SHOP;
import static no.knutepunkt.members.Sample.event;
import static no.knutepunkt.members.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.knutepunkt.platform.Batches;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.schemas.MemberStatus;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.testing.CountedStatements;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.Test;

class RegistrarTest {

  private static final Outcome NEWER_STANDS = Outcome.withheld("newer-state-stands");
  private static final String LOW_ID = "10000000-0000-4000-8000-000000000000";
  private static final String HIGH_ID = "f0000000-0000-4000-8000-000000000000";
  private static final Sight SECRETARIAT = new Sight("", true);

  private final MemberRegister register = new MemberRegister(new FreshDatabase().jdbc());
  private final Registrar registrar = new Registrar(register);

  @Test
  void aStateIsKeptWholeAsItCame() {
    MemberUpdate state = state(MOULD_SHOP, "2006-05-01T10:00:00.123Z").build();
    assertThat(keep(state)).containsExactly(Outcome.DELIVERED);
    assertThat(register.one(SECRETARIAT, MOULD_SHOP)).contains(Member.of(state));
  }

  @Test
  void aLaterStateReplacesTheWholeEarlierOneAlsoWhatItLeavesOut() {
    keep(state(MOULD_SHOP, "2006-05-01T10:00:00Z").build());
    MemberUpdate later =
        MemberUpdate.newBuilder()
            .setOrganisationNumber(MOULD_SHOP)
            .setName("Støperiet AS")
            .setStatus(MemberStatus.left)
            .setChangedAt(Instant.parse("2006-06-01T10:00:00Z"))
            .build();
    assertThat(keep(later)).containsExactly(Outcome.DELIVERED);
    assertThat(register.one(SECRETARIAT, MOULD_SHOP)).contains(Member.of(later));
  }

  @Test
  void anEarlierStateThatComesLateIsWithheld() {
    MemberUpdate newer = state(MOULD_SHOP, "2006-06-01T10:00:00Z").build();
    keep(newer);
    assertThat(keep(state(MOULD_SHOP, "2006-05-01T10:00:00Z").setName("Old").build()))
        .containsExactly(NEWER_STANDS);
    assertThat(register.one(SECRETARIAT, MOULD_SHOP)).contains(Member.of(newer));
  }

  @Test
  void theNewestOfABatchWinsWhereverItStands() {
    MemberUpdate newest = state(MOULD_SHOP, "2006-07-01T10:00:00Z").setName("Newest").build();
    assertThat(
            keep(
                state(MOULD_SHOP, "2006-05-01T10:00:00Z").build(),
                newest,
                state(MOULD_SHOP, "2006-06-01T10:00:00Z").build(),
                state(WELDING_SHOP, "2006-01-01T10:00:00Z").build()))
        .containsExactly(NEWER_STANDS, Outcome.DELIVERED, NEWER_STANDS, Outcome.DELIVERED);
    assertThat(register.one(SECRETARIAT, MOULD_SHOP)).contains(Member.of(newest));
  }

  @Test
  void statesOfTheSameMomentEndTheSameInWhateverOrderTheyCome() {
    MemberUpdate low = state(MOULD_SHOP, "2006-05-01T10:00:00Z").setName("Low").build();
    MemberUpdate high = state(MOULD_SHOP, "2006-05-01T10:00:00Z").setName("High").build();
    assertThat(nameAfter(List.of(event(LOW_ID, low)), List.of(event(HIGH_ID, high))))
        .isEqualTo("High");
    assertThat(nameAfter(List.of(event(HIGH_ID, high)), List.of(event(LOW_ID, low))))
        .isEqualTo("High");
    assertThat(nameAfter(List.of(event(HIGH_ID, high), event(LOW_ID, low)))).isEqualTo("High");
  }

  @Test
  void whatCannotBeStoredIsQuarantinedAndTheRestGoesOn() {
    assertThat(
            keep(
                state(MOULD_SHOP, "2006-05-01T10:00:00Z").setName("a\0b").build(),
                state(MOULD_SHOP, "2006-05-01T10:00:00Z").setProducts(List.of("\0")).build(),
                state(MOULD_SHOP, "2006-05-01T10:00:00Z")
                    .setJoinedOn(LocalDate.MAX.withYear(99999))
                    .build(),
                state("nobody", "2006-05-01T10:00:00Z").build(),
                state(WELDING_SHOP, "2006-05-01T10:00:00Z").build()))
        .containsExactly(
            quarantined("nul-character", "name"),
            quarantined("nul-character", "products"),
            quarantined("date-out-of-range", "joinedOn"),
            quarantined("not-an-organisation-number", "organisationNumber"),
            Outcome.DELIVERED);
  }

  @Test
  void aBatchOfAThousandStatesIsOneStatement() {
    CountedStatements counted = new CountedStatements(new FreshDatabase());
    Registrar counting = new Registrar(new MemberRegister(counted.jdbc()));
    MemberUpdate[] thousand =
        IntStream.range(0, 1000)
            .mapToObj(i -> state(i % 2 == 0 ? MOULD_SHOP : WELDING_SHOP, "2006-05-01T10:00:00Z"))
            .map(MemberUpdate.Builder::build)
            .toArray(MemberUpdate[]::new);
    assertThat(
            counted.during(() -> counting.keep(Batches.of(KeepMemberRegister.RECEIVER, thousand))))
        .isEqualTo(1);
  }

  @SafeVarargs
  private static String nameAfter(List<Event<MemberUpdate>>... batches) {
    MemberRegister register = new MemberRegister(new FreshDatabase().jdbc());
    for (List<Event<MemberUpdate>> batch : batches) {
      new Registrar(register).keep(Batches.ofEvents(KeepMemberRegister.RECEIVER, batch));
    }
    return register.one(SECRETARIAT, MOULD_SHOP).orElseThrow().name();
  }

  private List<Outcome> keep(MemberUpdate... states) {
    return Batches.outcomes(registrar.keep(Batches.of(KeepMemberRegister.RECEIVER, states)));
  }

  private static Outcome quarantined(String reason, String field) {
    return new Outcome.Quarantined(new Rejection(reason, field));
  }
}
