/** The hub seen from outside: the front page, and the contracts of its topics as AsyncAPI. */
package no.knutepunkt.console;
