package no.knutepunkt.dues;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.knutepunkt.schemas.MemberStatus;

/**
 * The hub's own rules of who owes what, for one who reads and writes by hand: what is compared is
 * the road to and from the database, not two readings of the statutes.
 */
public final class AccountsByHand {

  private final List<Rate> rates = new ArrayList<>();
  private final Map<String, List<MemberState>> states = new HashMap<>();
  private final Map<Account, Standing> standing = new HashMap<>();

  /** Takes a line that is to be posted. Amounts in øre. */
  public interface Posted {
    void line(
        String company,
        int year,
        int line,
        String kind,
        int from,
        Integer to,
        long membershipOre,
        long serviceOre);
  }

  public void rate(int year, int from, Integer to, long membershipOre, long serviceOre) {
    rates.add(new Rate(year, new Charge(new Band(from, to), membershipOre, serviceOre)));
  }

  public void state(
      String company,
      Instant changedAt,
      UUID event,
      Integer employees,
      String status,
      LocalDate joinedOn,
      LocalDate leavingNoticeOn) {
    states
        .computeIfAbsent(company, any -> new ArrayList<>())
        .add(
            new MemberState(
                company,
                changedAt,
                event,
                employees,
                MemberStatus.valueOf(status),
                joinedOn,
                leavingNoticeOn));
  }

  public void charged(
      String company,
      int year,
      int lines,
      int from,
      Integer to,
      long membershipOre,
      long serviceOre) {
    Charge charge = new Charge(new Band(from, to), membershipOre, serviceOre);
    standing.put(new Account(company, year), new Standing(lines, charge));
  }

  public void reversed(String company, int year, int lines) {
    standing.put(new Account(company, year), new Standing(lines, null));
  }

  /** Hands over the lines that bring every account to what is owed; returns how many. */
  public int post(Posted posted) {
    LocalDate today = LocalDate.now(Clock.system(MemberState.NORWAY));
    YearsOwed yearsOwed = new YearsOwed(Rates.of(rates), today);
    Map<Account, Charge> owed = new HashMap<>();
    states.forEach(
        (company, told) ->
            yearsOwed
                .of(told)
                .forEach((year, charge) -> owed.put(new Account(company, year), charge)));
    Set<Account> accounts = new HashSet<>(standing.keySet());
    accounts.addAll(owed.keySet());
    return accounts.stream().mapToInt(account -> post(account, owed.get(account), posted)).sum();
  }

  private int post(Account account, Charge owed, Posted posted) {
    List<Standing.Line> lines = standing.getOrDefault(account, Standing.EMPTY).broughtTo(owed);
    for (Standing.Line line : lines) {
      Charge charge = line.charge();
      posted.line(
          account.organisationNumber(),
          account.year(),
          line.number(),
          line.kind(),
          charge.band().from(),
          charge.band().to(),
          charge.membershipOre(),
          charge.serviceOre());
    }
    return lines.size();
  }
}
