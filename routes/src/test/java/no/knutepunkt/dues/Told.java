package no.knutepunkt.dues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.schemas.MemberStatus;
import no.knutepunkt.schemas.MemberUpdate;

/** What a made-up company tells of itself. */
final class Told {

  static final String MOULD_SHOP = "200000005";
  static final String WELDING_SHOP = "200000013";

  private final MemberUpdate.Builder update;

  private Told(MemberUpdate.Builder update) {
    this.update = update;
  }

  /** A member of 20 employees, at ten in the morning of that day. */
  static Told on(String day) {
    return at(day + "T10:00:00Z");
  }

  static Told at(String moment) {
    return new Told(
        MemberUpdate.newBuilder()
            .setOrganisationNumber(MOULD_SHOP)
            .setName("Støperiet Prøve AS")
            .setEmployees(20)
            .setStatus(MemberStatus.member)
            .setChangedAt(Instant.parse(moment)));
  }

  Told by(String organisationNumber) {
    update.setOrganisationNumber(organisationNumber);
    return this;
  }

  Told employees(Integer employees) {
    update.setEmployees(employees);
    return this;
  }

  Told joined(String day) {
    update.setJoinedOn(LocalDate.parse(day));
    return this;
  }

  Told notice(String day) {
    update.setLeavingNoticeOn(LocalDate.parse(day));
    return this;
  }

  Told left() {
    update.setStatus(MemberStatus.left);
    return this;
  }

  MemberUpdate update() {
    return update.build();
  }

  Event<MemberUpdate> event() {
    return event(UUID.randomUUID());
  }

  Event<MemberUpdate> event(UUID id) {
    return new Event<>(id, "/secretariat", update.getChangedAt(), Origin.NONE, update());
  }

  MemberState state() {
    return MemberState.of(event());
  }
}
