/**
 * Broker, registry and database as child processes of one small JVM, on loopback, in one data
 * folder. What enters: a folder. What leaves: addresses and a login. Promised: data outlives every
 * process, and no process outlives the JVM that started it.
 */
package no.knutepunkt.embedded;
