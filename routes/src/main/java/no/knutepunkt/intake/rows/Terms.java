package no.knutepunkt.intake.rows;

import no.knutepunkt.intake.fields.Fields;

/**
 * On what terms a body is read.
 *
 * @param fields what the stream has
 * @param guidance what the sender says about the body
 * @param largestWorkbook most bytes of a workbook, which must lie on disk to be read
 */
public record Terms(Fields fields, Guidance guidance, long largestWorkbook) {}
