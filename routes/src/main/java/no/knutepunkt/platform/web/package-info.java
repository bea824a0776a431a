/**
 * How the hub answers over HTTP: problem details, and one catalogue of sentences in two languages.
 */
package no.knutepunkt.platform.web;
