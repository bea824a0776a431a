package no.knutepunkt.dues;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What should stand in the ledger for one company, worked out from all that is known of it.
 *
 * @param rates of all years
 * @param today day in Norway: a year is charged once it has begun
 */
record YearsOwed(Rates rates, LocalDate today) {

  /** The charge of each year that the company owes; the order of the states does not matter. */
  Map<Integer, Charge> of(List<MemberState> states) {
    List<MemberState> byTimeOfChange =
        states.stream().sorted(MemberState.BY_TIME_OF_CHANGE).toList();
    List<Membership> memberships = Membership.told(byTimeOfChange);
    Map<Integer, Charge> owed = new TreeMap<>();
    for (int year : rates.years()) {
      if (memberships.stream().anyMatch(membership -> membership.owes(year, today))) {
        employees(byTimeOfChange, year)
            .ifPresent(employees -> owed.put(year, rates.charge(year, employees)));
      }
    }
    return owed;
  }

  /** The latest figure told by the end of the year; where there is none, the earliest after. */
  private static Optional<Integer> employees(List<MemberState> byTimeOfChange, int year) {
    List<MemberState> told =
        byTimeOfChange.stream().filter(state -> state.employees() != null).toList();
    return told.stream()
        .filter(state -> state.changedOn().getYear() <= year)
        .reduce((earlier, later) -> later)
        .or(() -> told.stream().findFirst())
        .map(MemberState::employees);
  }
}
