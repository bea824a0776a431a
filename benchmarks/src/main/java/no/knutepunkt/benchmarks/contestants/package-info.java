/**
 * The contestants, each the main class of a process. Those that read a topic read on for ever;
 * those that wait for a word read it from standard input and answer when they are done.
 */
package no.knutepunkt.benchmarks.contestants;
