/**
 * What one row means: which fields a stream has, what offices call them, how each value is read
 * from a cell or from JSON, and what is wrong with it. Nothing here throws for bad data: a fault is
 * a value, and all faults of a row are told.
 */
package no.knutepunkt.intake.fields;
