package no.knutepunkt.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Posts the difference between what stands in the ledger and what should stand there. */
@Component
class Bookkeeping {

  private static final int COMPANIES_AT_A_TIME = 1000;

  private final MembershipHistory history;
  private final RateBook rateBook;
  private final Ledger ledger;
  private final Clock clock;

  Bookkeeping(MembershipHistory history, RateBook rateBook, Ledger ledger, Clock clock) {
    this.history = history;
    this.rateBook = rateBook;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Takes in new states and settles the accounts of the companies that they move. */
  Posted settle(List<MemberState> states) {
    ledger.lock();
    Heard heard = history.add(states);
    Map<String, Cause> causes = new TreeMap<>();
    states.forEach(state -> causes.put(state.organisationNumber(), Cause.update(state.eventId())));
    int lines = heard.moved().isEmpty() ? 0 : settle(heard.moved(), causes::get);
    return new Posted(lines, heard.withoutEmployees());
  }

  /** Puts new rates in force and settles every account; returns how many lines that took. */
  int settleWith(List<Rate> rates) {
    ledger.lock();
    rateBook.replace(rates);
    return settleAll(Cause.RATES);
  }

  /** Charges what has come to be owed by the passing of time; returns how many lines. */
  int settleNewYear() {
    ledger.lock();
    return settleAll(Cause.NEW_YEAR);
  }

  private int settleAll(Cause cause) {
    int lines = 0;
    List<String> companies = history.companiesAfter("", COMPANIES_AT_A_TIME);
    while (!companies.isEmpty()) {
      lines += settle(companies, company -> cause);
      companies = history.companiesAfter(companies.get(companies.size() - 1), COMPANIES_AT_A_TIME);
    }
    return lines;
  }

  private int settle(Collection<String> companies, Function<String, Cause> causes) {
    Map<Account, Charge> owed = owed(history.of(companies));
    List<Posting> postings = new ArrayList<>();
    Map<Account, Standing> standing = ledger.standing(companies);
    accounts(standing, owed)
        .forEach(
            account ->
                standing
                    .getOrDefault(account, Standing.EMPTY)
                    .broughtTo(owed.get(account))
                    .forEach(
                        line ->
                            postings.add(
                                new Posting(
                                    account, line, causes.apply(account.organisationNumber())))));
    if (!postings.isEmpty()) {
      ledger.append(postings);
    }
    return postings.size();
  }

  private static Set<Account> accounts(Map<Account, ?> standing, Map<Account, ?> owed) {
    Map<Account, Object> accounts = new HashMap<>(standing);
    accounts.putAll(owed);
    return accounts.keySet();
  }

  private Map<Account, Charge> owed(Map<String, List<MemberState>> states) {
    LocalDate today = LocalDate.now(clock.withZone(MemberState.NORWAY));
    YearsOwed yearsOwed = new YearsOwed(rateBook.rates(), today);
    Map<Account, Charge> owed = new HashMap<>();
    states.forEach(
        (company, told) ->
            yearsOwed
                .of(told)
                .forEach((year, charge) -> owed.put(new Account(company, year), charge)));
    return owed;
  }
}
