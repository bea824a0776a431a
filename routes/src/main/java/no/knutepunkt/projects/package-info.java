/**
 * The shared project log.
 *
 * <p>Enters: entries of companies' project groups, from {@code project-log-entries}. Leaves: the
 * log, readable by {@code release}, and a summary for each quarter, over HTTP.
 *
 * <p>Promised: an entry is its company's own (organisation number and entry number), and its latest
 * wording stands, whatever the order of arrival. {@code project} is read by the company that wrote
 * it, the participants that the secretariat has listed, and the secretariat; {@code members} by
 * every member company too; {@code public} by the website too. Hours, savings and the author's role
 * are only for those who have insight in the project; a summary counts only what its reader may
 * read, and sums only hours and savings that its reader may see. Research reads none of it here.
 *
 * <p>A project id is one segment of a path, percent-encoded (spaces, Norwegian letters). An id with
 * a slash, backslash, semicolon or percent sign is listed but has no doors of its own: the server
 * refuses such paths (400) before they get here.
 */
package no.knutepunkt.projects;
