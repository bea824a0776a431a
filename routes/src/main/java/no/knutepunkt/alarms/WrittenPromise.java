package no.knutepunkt.alarms;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.knutepunkt.platform.OrganisationNumber;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.schemas.Topic;
import no.knutepunkt.schemas.Topics;

/**
 * A promise as people write it, before it is checked and after it stands.
 *
 * @param days such as {@code monday}; none are all working days
 * @param latest such as {@code 16:00}, Norwegian time
 * @param largestFaultShare from 0 to 1
 */
record WrittenPromise(
    String stream,
    String organisationNumber,
    List<String> days,
    String latest,
    Boolean inSummer,
    BigDecimal largestFaultShare,
    Integer greatestLagMinutes,
    String contact) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}");

  private static final int LONGEST_LAG = 60 * 24 * 31;

  static WrittenPromise of(Promise promise) {
    return new WrittenPromise(
        promise.stream(),
        promise.organisationNumber(),
        promise.days().stream().map(day -> day.name().toLowerCase(Locale.ROOT)).toList(),
        CLOCK.format(promise.latest()),
        promise.inSummer(),
        promise.largestFaultShare(),
        promise.greatestLagMinutes(),
        promise.contact());
  }

  /** The promise, or a {@link Problem} that names the field at fault. */
  Promise checked(String stream, String company, Instant now) {
    return new Promise(
        known(stream),
        OrganisationNumber.parse(company)
            .map(OrganisationNumber::digits)
            .orElseThrow(
                () -> wrong("organisation-number", "organisationNumber", company, "310028142")),
        checkedDays(),
        checkedLatest(),
        Boolean.TRUE.equals(inSummer),
        checkedShare(),
        checkedLag(),
        checkedContact(),
        now);
  }

  private static String known(String stream) {
    return Topics.all().stream()
        .map(Topic::name)
        .filter(stream::equals)
        .findFirst()
        .orElseThrow(() -> wrong("promise-stream", "stream", stream, Topics.MEMBER_UPDATES));
  }

  private Set<DayOfWeek> checkedDays() {
    if (days == null || days.isEmpty()) {
      return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }
    Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    for (String day : days) {
      try {
        named.add(DayOfWeek.valueOf(String.valueOf(day).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException notADay) {
        throw wrong("promise-days", "days", day, "monday");
      }
    }
    return named;
  }

  private LocalTime checkedLatest() {
    try {
      return LocalTime.parse(String.valueOf(latest), CLOCK);
    } catch (DateTimeParseException notATime) {
      throw wrong("promise-latest", "latest", latest, "16:00");
    }
  }

  private BigDecimal checkedShare() {
    boolean fits =
        largestFaultShare == null
            || (largestFaultShare.signum() >= 0
                && largestFaultShare.compareTo(BigDecimal.ONE) <= 0
                && largestFaultShare.scale() <= 3);
    if (!fits) {
      throw wrong("promise-share", "largestFaultShare", largestFaultShare.toString(), "0.05");
    }
    return largestFaultShare;
  }

  private Integer checkedLag() {
    if (greatestLagMinutes != null
        && (greatestLagMinutes < 1 || greatestLagMinutes > LONGEST_LAG)) {
      throw wrong("promise-lag", "greatestLagMinutes", greatestLagMinutes.toString(), "60");
    }
    return greatestLagMinutes;
  }

  private String checkedContact() {
    if (contact == null || contact.isBlank()) {
      return null;
    }
    if (!ADDRESS.matcher(contact).matches()) {
      throw wrong("promise-contact", "contact", null, "drift@bedrift.example");
    }
    return contact;
  }

  private static Problem wrong(String code, String field, String value, String example) {
    return Problem.of(400, code).field(field).value(value).example(example).build();
  }
}
