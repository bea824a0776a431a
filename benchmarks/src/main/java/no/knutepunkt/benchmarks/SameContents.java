package no.knutepunkt.benchmarks;

import java.util.List;

/**
 * Whether two contestants left the same behind. Where batches begin and end is left out of the
 * comparison: on it depends which states were overtaken within a batch, and which lines of the
 * ledger were posted and reversed on the way to the same sum.
 */
final class SameContents {

  private static final String REGISTER =
      "select md5(string_agg(m::text, '' order by organisation_number)) from member m";

  private static final String STATES =
      """
      select md5(string_agg(s::text, '' order by organisation_number, changed_at, event_id))
      from dues_member_state s
      """;

  private static final String FIGURES =
      "select md5(string_agg(f::text, '' order by organisation_number, year)) from dues_figure f";

  private static final String LEDGER =
      """
      select md5(string_agg(a::text, '' order by organisation_number, year)) from (
        select organisation_number, year, sum(membership_ore), sum(service_ore)
        from dues_ledger group by organisation_number, year) a
      """;

  private static final String EFFECTS =
      "select md5(string_agg(e::text, '' order by receiver, event_id)) from effect e";

  private static final String RECEIPTS =
      """
      select md5(string_agg(o::text, '' order by receipt, receiver)) from (
        select receipt, receiver, sum(events) from receipt_outcome group by receipt, receiver) o
      """;

  private SameContents() {}

  static void check(Surroundings one, Surroundings other) {
    for (String contents : List.of(REGISTER, STATES, FIGURES, LEDGER, EFFECTS, RECEIPTS)) {
      if (!FreshStack.text(one, contents).equals(FreshStack.text(other, contents))) {
        throw new IllegalStateException("the contestants differ in: " + contents);
      }
    }
  }
}
