package no.knutepunkt.intake.workbook;

/**
 * A sheet of a workbook.
 *
 * @param name as on its tab
 * @param hidden true where Excel does not show it
 * @param part name of the part that holds its rows
 */
public record Sheet(String name, boolean hidden, String part) {}
