/**
 * Workbooks in the format of Excel 2007 and later (ISO/IEC 29500), read a row at a time. Whatever
 * the file holds, memory and time stay within the limits of {@link
 * no.knutepunkt.intake.workbook.Limits}; no formula is evaluated, no macro run and no reference to
 * the outside followed.
 */
package no.knutepunkt.intake.workbook;
