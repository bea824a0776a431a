/** How the hub says that it does not start: a sentence that names what is missing or differs. */
package no.knutepunkt.platform.start;
