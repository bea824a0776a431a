package no.knutepunkt.intake;

import java.util.List;

/**
 * A rejected row of a table as it can be mended.
 *
 * @param headings of the sender's own file
 * @param cells as they were read
 * @param faults what is wrong with it by today's rules, as sentences
 */
public record Mendable(List<String> headings, List<String> cells, List<String> faults) {}
