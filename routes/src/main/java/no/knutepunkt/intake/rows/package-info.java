/**
 * How a body is laid out: CSV as offices save it, JSON and NDJSON as programs send it. Each format
 * gives one row after the other as a draft, in bounded memory, and can hand out a row's own bytes
 * as a document that can be sent again by itself.
 */
package no.knutepunkt.intake.rows;
