/**
 * What researchers may read: for now, counts of project log entries for each quarter and kind over
 * the whole network (release class R3), and no events.
 *
 * <p>Enters: entries from {@code project-log-entries}; each is delivered here when it is counted,
 * though a figure may never leave. Leaves: figures of closed quarters, over HTTP.
 *
 * <p>Promised: at least six companies stand behind each figure, and none has more than half of it;
 * companies are shown in bands. The running quarter shows nothing: a number that grows by the day
 * can be matched to a day. Against differencing, a released figure stands until what has changed
 * since would itself pass as a figure (six companies changed, none with more than half of the
 * change); so late entries and corrections wait for one another. Entries move with their latest
 * wording, and a figure that no longer passes keeps its last release.
 *
 * <p>Not covered: changes that cancel one another out over several releases, and what a company
 * knows of its own part. The audit over all releases belongs to the release of events.
 */
package no.knutepunkt.research;
