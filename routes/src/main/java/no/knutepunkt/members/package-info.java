/**
 * The member register. What enters: states of companies from {@code member-updates}. What leaves:
 * the register over HTTP. What is promised: the register is the latest state by {@code changedAt},
 * whole, for each organisation number; the order of arrival never decides.
 *
 * <p>What a caller sees follows the privacy class that the contract gives each field. The
 * secretariat sees all. A company sees its own record whole and of other members the {@code public}
 * fields only: fields of class {@code network} could be released to all members later, but nobody
 * has released them yet, and what nobody released is denied. The website sees the {@code public}
 * fields of those who are members now. Researchers see nothing here. Companies that left are seen
 * by the secretariat and themselves.
 */
package no.knutepunkt.members;
