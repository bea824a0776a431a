package no.knutepunkt.dues;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands on the day it was turned to, at half past midnight in Norway. */
final class TurningClock extends Clock {

  private LocalDate day;

  TurningClock(String day) {
    turnTo(day);
  }

  void turnTo(String next) {
    day = LocalDate.parse(next);
  }

  @Override
  public ZoneId getZone() {
    return MemberState.NORWAY;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return day.atTime(0, 30).atZone(MemberState.NORWAY).toInstant();
  }
}
