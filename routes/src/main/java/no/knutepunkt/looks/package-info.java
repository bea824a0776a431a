/**
 * Who looked? Every look at values that can be about a person is written down before they are
 * shown: who, when, at what, which fields and why, and never a value. The company that they concern
 * reads it.
 */
package no.knutepunkt.looks;
