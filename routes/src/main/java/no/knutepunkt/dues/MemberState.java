package no.knutepunkt.dues;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.UUID;
import no.knutepunkt.platform.Event;
import no.knutepunkt.schemas.MemberStatus;
import no.knutepunkt.schemas.MemberUpdate;

/**
 * What the ledger needs of one state of a company.
 *
 * @param eventId decides between states of the same moment
 * @param employees number of employees, or null when not told
 * @param joinedOn first day of membership, or null
 * @param leavingNoticeOn day of the written notice, or null
 */
record MemberState(
    String organisationNumber,
    Instant changedAt,
    UUID eventId,
    Integer employees,
    MemberStatus status,
    LocalDate joinedOn,
    LocalDate leavingNoticeOn) {

  /** Days and years of the network are Norwegian ones. */
  static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  static final Comparator<MemberState> BY_TIME_OF_CHANGE =
      comparing(MemberState::changedAt).thenComparing(state -> state.eventId().toString());

  static MemberState of(Event<MemberUpdate> event) {
    MemberUpdate update = event.data();
    return new MemberState(
        update.getOrganisationNumber(),
        update.getChangedAt(),
        event.id(),
        update.getEmployees(),
        update.getStatus(),
        update.getJoinedOn(),
        update.getLeavingNoticeOn());
  }

  boolean hasLeft() {
    return status == MemberStatus.left;
  }

  LocalDate changedOn() {
    return LocalDate.ofInstant(changedAt, NORWAY);
  }

  /** The notice given, or null; one from before the first day is left over from an earlier time. */
  LocalDate notice() {
    boolean leftOver =
        leavingNoticeOn != null && joinedOn != null && leavingNoticeOn.isBefore(joinedOn);
    return leftOver ? null : leavingNoticeOn;
  }
}
