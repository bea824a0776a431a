/**
 * The hub beside the same work done by hand and by others, in one run. Every contestant is a
 * process of its own with the same heap; all but one are stopped by signal while that one has its
 * turn, so its time and its CPU are its own.
 */
package no.knutepunkt.benchmarks;
