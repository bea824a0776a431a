package no.knutepunkt.dues;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/**
 * One unbroken time as a member.
 *
 * @param start first day, or the first day it was heard of
 * @param notice day of the notice that ends it, or null while there is none
 * @param left whether the company is out already
 */
record Membership(LocalDate start, LocalDate notice, boolean left) {

  private static final MonthDay LAST_DAY_IN_TIME = MonthDay.of(Month.DECEMBER, 1);

  /** The times as a member that a company's states tell of, from the oldest state to the newest. */
  static List<Membership> told(List<MemberState> byTimeOfChange) {
    List<Membership> told = new ArrayList<>();
    for (MemberState state : byTimeOfChange) {
      int last = told.size() - 1;
      if (last < 0 || told.get(last).isOverBefore(state)) {
        told.add(begun(state));
      } else {
        told.set(last, told.get(last).continued(state));
      }
    }
    return told;
  }

  private static Membership begun(MemberState state) {
    LocalDate start = state.joinedOn() == null ? state.changedOn() : state.joinedOn();
    return new Membership(start, null, false).continued(state);
  }

  private Membership continued(MemberState state) {
    LocalDate toldStart = state.joinedOn() == null ? start : state.joinedOn();
    return new Membership(toldStart, noticeAfter(state), state.hasLeft());
  }

  private LocalDate noticeAfter(MemberState state) {
    if (state.notice() != null || !state.hasLeft()) {
      return state.notice();
    }
    return notice == null ? state.changedOn() : notice;
  }

  /** Whether this time is over and the state tells of another. */
  private boolean isOverBefore(MemberState state) {
    if (notice == null) {
      return false;
    }
    return state.joinedOn() == null ? isBackTooLate(state) : isJoinedAnew(state);
  }

  private boolean isJoinedAnew(MemberState state) {
    boolean cameBack = left && !state.hasLeft();
    return state.joinedOn().isAfter(notice) || (cameBack && state.joinedOn().isAfter(start));
  }

  private boolean isBackTooLate(MemberState state) {
    boolean sameNotice = state.notice() != null && !state.notice().isAfter(notice);
    return left && !state.hasLeft() && !sameNotice && state.changedOn().getYear() > lastYear();
  }

  /** Whether this time costs the year, as far as the day given can know. */
  boolean owes(int year, LocalDate today) {
    boolean begun = year <= today.getYear();
    return firstYear() <= year && year <= lastYear() && (begun || isYearAfterNotice(year));
  }

  private int firstYear() {
    return notice == null ? start.getYear() : Math.min(start.getYear(), notice.getYear());
  }

  /** Notice after 1 December costs the year after it too. */
  private int lastYear() {
    if (notice == null) {
      return Integer.MAX_VALUE;
    }
    boolean inTime = !MonthDay.from(notice).isAfter(LAST_DAY_IN_TIME);
    return inTime ? notice.getYear() : notice.getYear() + 1;
  }

  private boolean isYearAfterNotice(int year) {
    return notice != null && year == notice.getYear() + 1;
  }
}
