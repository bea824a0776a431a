/**
 * Work-environment surveys before and after a project.
 *
 * <p>Enters: sealed answers, from {@code survey-results}. Leaves: how many have answered each wave,
 * in the whole network.
 *
 * <p>Promised: answers are kept as they came, sealed, the latest of each respondent; no door opens
 * them or gives anything of a single person, company, unit or moment. A wave with fewer than six
 * respondents shows no number. This flow holds no key, so it keeps bytes that somebody put straight
 * on the topic without looking into them.
 *
 * <p>Known risk: whoever asks again and again sees the number grow, and who knows when a company
 * sent its answers learns how many it sent (differencing). A respondent who sends again is counted
 * once, so only new respondents move the number; still, the number alone tells nothing of what they
 * answered. A survey that only one company runs shows that company's number. Figures that would
 * tell more must be released by wave, once, and not by this door.
 */
package no.knutepunkt.surveys;
