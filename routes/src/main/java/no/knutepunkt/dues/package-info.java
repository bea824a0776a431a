/**
 * The dues ledger. What enters: states of companies from {@code member-updates}, rates of a year
 * from the secretariat, and the turn of the year. What leaves: the ledger over HTTP. What is
 * promised: the balance of each company and year is what all that is known today says it should be,
 * in whatever order it came; posted lines never change; whole øre.
 *
 * <p>{@link no.knutepunkt.dues.YearsOwed} says what should stand, {@link
 * no.knutepunkt.dues.Bookkeeping} posts the difference from what stands: a reversal of the old
 * charge, a charge of the new. Both look only at companies whose states moved something, and there
 * only at the states that decide ({@link no.knutepunkt.dues.MembershipHistory}). One transaction at
 * a time does so, by a lock on the ledger.
 *
 * <p>Read with the rules of the network:
 *
 * <ul>
 *   <li>A sole trader with 0 employees pays as 1 employee; a company of which no figure is known is
 *       not charged until one comes.
 *   <li>A company that left and comes back without a new first day of membership had not left if
 *       that is before its last paid year is over; after that it is a member anew, and the years
 *       between stay uncharged.
 *   <li>A year whose charges were all reversed has no line in the list of the year; its history
 *       stays at the company's own door.
 * </ul>
 */
package no.knutepunkt.dues;
