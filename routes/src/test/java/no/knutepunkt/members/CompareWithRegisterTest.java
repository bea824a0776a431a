package no.knutepunkt.members;

import static no.knutepunkt.members.Sample.MOULD_SHOP;
import static no.knutepunkt.members.Sample.WELDING_SHOP;
import static no.knutepunkt.members.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Compared;
import no.knutepunkt.intake.Compared.Change;
import no.knutepunkt.intake.Compared.Kind;
import no.knutepunkt.intake.Standing;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.testing.CountedStatements;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.Test;

/** What a file of members would change in the register. */
class CompareWithRegisterTest {

  private static final String MAY = "2006-05-01T10:00:00.123Z";
  private static final String JUNE = "2006-06-01T10:00:00Z";
  private static final String JULY = "2006-07-01T10:00:00Z";
  private static final Caller SECRETARIAT = new Caller.Secretariat();

  private final CountedStatements counted = new CountedStatements(new FreshDatabase());
  private final MemberRegister register = new MemberRegister(counted.jdbc());
  private final CompareWithRegister comparison = new CompareWithRegister(register);

  @Test
  void aCompanyThatTheRegisterDoesNotHaveIsNew() {
    assertThat(kinds(state(MOULD_SHOP, MAY).build())).containsExactly(Kind.NEW);
  }

  @Test
  void aChangeIsToldFieldByFieldWithBeforeAndAfter() {
    Event<MemberUpdate> standing = keep(state(MOULD_SHOP, MAY).build());
    MemberUpdate later =
        state(MOULD_SHOP, JUNE).setEmployees(51).setEmail(null).setNetworks(List.of()).build();

    assertThat(compare(later))
        .containsExactly(
            Compared.changed(
                standing.id(),
                MOULD_SHOP,
                List.of(
                    new Change("employees", 42, 51),
                    new Change("email", "post@example.no", null),
                    new Change("networks", List.of("Fly"), List.of()))));
  }

  @Test
  void aStateThatOnlyHasAnotherTimeIsUnchanged() {
    keep(state(MOULD_SHOP, JUNE).build());

    assertThat(kinds(state(MOULD_SHOP, JULY).build(), state(MOULD_SHOP, MAY).build()))
        .containsExactly(Kind.UNCHANGED, Kind.UNCHANGED);
  }

  @Test
  void anOlderStateWithOtherContentIsOvertaken() {
    keep(state(MOULD_SHOP, JUNE).build());

    assertThat(kinds(state(MOULD_SHOP, MAY).setEmployees(7).build()))
        .containsExactly(Kind.OVERTAKEN);
  }

  @Test
  void theSameCompanyAgainIsComparedWithTheRowBefore() {
    keep(state(MOULD_SHOP, MAY).build());

    assertThat(
            compare(
                state(MOULD_SHOP, JULY).setEmployees(51).build(),
                state(MOULD_SHOP, JUNE).setEmployees(50).build(),
                state(MOULD_SHOP, JULY).setEmployees(51).build(),
                state(WELDING_SHOP, MAY).build(),
                state(WELDING_SHOP, JUNE).setName("Sveis AS").build()))
        .extracting(Compared::kind)
        .containsExactly(Kind.CHANGED, Kind.OVERTAKEN, Kind.UNCHANGED, Kind.NEW, Kind.CHANGED);
  }

  @Test
  void theSameCompanyAgainIsKnownAcrossTheWholeFile() {
    Standing.Comparing file = comparison.comparing(SECRETARIAT);
    file.compare(List.of(event(state(MOULD_SHOP, JUNE).build())));

    assertThat(file.compare(List.of(event(state(MOULD_SHOP, JULY).setEmployees(1).build()))))
        .singleElement()
        .satisfies(
            row -> assertThat(row.changes()).containsExactly(new Change("employees", 42, 1)));
  }

  @Test
  void whatTheDryRunSaysIsWhatTheRegisterDoesAlsoWithinOneMoment() {
    MemberUpdate one = state(MOULD_SHOP, MAY).setName("One").build();
    MemberUpdate two = state(MOULD_SHOP, MAY).setName("Two").build();
    List<Event<MemberUpdate>> rows = List.of(event(one), event(two));

    List<Compared> compared = comparison.comparing(SECRETARIAT).compare(rows);
    rows.forEach(row -> register.keep(List.of(row)));
    String stands = register.one(new Sight("", true), MOULD_SHOP).orElseThrow().name();

    assertThat(compared.get(1).kind())
        .isEqualTo(stands.equals("Two") ? Kind.CHANGED : Kind.OVERTAKEN);
  }

  @Test
  void aSenderLearnsNothingOfACompanyThatItDoesNotSeeWhole() {
    keep(state(MOULD_SHOP, MAY).build());
    Caller other = new Caller.Company(WELDING_SHOP);
    Event<MemberUpdate> row = event(state(MOULD_SHOP, JUNE).setEmployees(51).build());

    assertThat(comparison.comparing(other).compare(List.of(row))).containsExactly(Compared.NEW);
    assertThat(comparison.comparing(new Caller.Company(MOULD_SHOP)).compare(List.of(row)))
        .singleElement()
        .satisfies(
            own -> assertThat(own.changes()).containsExactly(new Change("employees", 42, 51)));
  }

  @Test
  void fiveHundredRowsAreOneStatement() {
    List<Event<MemberUpdate>> rows =
        IntStream.range(0, 500)
            .mapToObj(i -> event(state(MOULD_SHOP, MAY).setEmployees(i).build()))
            .toList();

    assertThat(counted.during(() -> comparison.comparing(SECRETARIAT).compare(rows))).isEqualTo(1);
  }

  private Event<MemberUpdate> keep(MemberUpdate state) {
    Event<MemberUpdate> event = event(state);
    register.keep(List.of(event));
    return event;
  }

  private List<Kind> kinds(MemberUpdate... rows) {
    return compare(rows).stream().map(Compared::kind).toList();
  }

  private List<Compared> compare(MemberUpdate... rows) {
    return comparison
        .comparing(SECRETARIAT)
        .compare(Arrays.stream(rows).map(CompareWithRegisterTest::event).toList());
  }

  /** Equal states are one event, as at the gate. */
  private static Event<MemberUpdate> event(MemberUpdate state) {
    UUID id =
        UUID.nameUUIDFromBytes(state.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new Event<>(id, "/secretariat", state.getChangedAt(), Origin.NONE, state);
  }
}
