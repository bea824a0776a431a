/**
 * What should have come and did not, and what came and went wrong. Watches look at the hub every
 * minute; what one finds is an incident from when it is first seen until it is gone, with one alarm
 * and one all-clear to those it concerns.
 */
package no.knutepunkt.alarms;
