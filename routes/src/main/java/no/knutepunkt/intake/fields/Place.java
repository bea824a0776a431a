package no.knutepunkt.intake.fields;

/**
 * Where a field's value lies in a {@link Draft}, and what it is.
 *
 * @param position the field's position in the contract
 */
public record Place<T>(int position, Class<T> type) {}
