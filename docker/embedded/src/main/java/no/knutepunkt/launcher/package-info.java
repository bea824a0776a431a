/**
 * The command line behind {@code ./hub}: one class a command. What enters: arguments. What leaves:
 * lines for a person, and an exit status for a script (0 done, 1 refused or rejected, 2 failed, 3
 * not running).
 */
package no.knutepunkt.launcher;
