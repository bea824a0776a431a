package no.knutepunkt.intake.fields;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * One field of a stream: how it is read, what offices call it, and what holds when it is missing.
 *
 * @param name the contract's name
 * @param position place in the contract; -1 until {@link Fields} has given it one
 * @param headings what the column is called, besides the name; spelling of case, spaces, hyphens
 *     and dots does not matter
 * @param required true where a row without it is refused
 * @param fallback the value where it is missing, by the moment of receipt; null for none
 * @param example a right value, shown with a fault
 */
public record Field(
    String name,
    int position,
    Reading reading,
    List<String> headings,
    boolean required,
    Function<Instant, Object> fallback,
    String example) {

  public static Field of(String name, Reading reading) {
    return new Field(name, -1, reading, List.of(), false, null, reading.example());
  }

  /** Text on one line. */
  public static Field text(String name, int most) {
    return of(name, new Text(most, false));
  }

  /**
   * Text on one line; where it is a number it has so many digits, and zeros that got lost go on.
   */
  public static Field numbered(String name, int most, int digits) {
    return of(name, new Numbered(new Text(most, false), digits));
  }

  /** Text that may have several lines. */
  public static Field prose(String name, int most) {
    return of(name, new Text(most, true));
  }

  public static Field organisationNumber() {
    return of("organisationNumber", new WrittenOrganisationNumber())
        .headed(
            "organisasjonsnummer",
            "organisasjonsnr",
            "orgnr",
            "orgnummer",
            "foretaksnummer",
            "organisation number",
            "organization number",
            "org number",
            "org no")
        .mandatory();
  }

  public Field headed(String... names) {
    return new Field(name, position, reading, List.of(names), required, fallback, example);
  }

  public Field mandatory() {
    return new Field(name, position, reading, headings, true, fallback, example);
  }

  public Field like(String right) {
    return new Field(name, position, reading, headings, required, fallback, right);
  }

  public Field orElse(Object value) {
    return orElse(receivedAt -> value);
  }

  public Field orElseNow() {
    return orElse(receivedAt -> receivedAt);
  }

  public Field orElseToday() {
    return orElse(WrittenTime::dayOf);
  }

  private Field orElse(Function<Instant, Object> value) {
    return new Field(name, position, reading, headings, required, value, example);
  }

  Field at(int place) {
    return new Field(name, place, reading, headings, required, fallback, example);
  }
}
