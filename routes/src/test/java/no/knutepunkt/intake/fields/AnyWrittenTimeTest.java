package no.knutepunkt.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import no.knutepunkt.platform.OrganisationNumber;

/** Days, moments and organisation numbers are read as what was written, or refused. */
class AnyWrittenTimeTest {

  @Property
  void everyDayIsReadInEveryWayOfWritingIt(
      @ForAll @IntRange(min = -25_567, max = 47_846) int day, @ForAll("patterns") String pattern) {
    LocalDate date = LocalDate.ofEpochDay(day);
    assertThat(WrittenTime.day(date.format(DateTimeFormatter.ofPattern(pattern)))).isEqualTo(date);
  }

  @Property
  void everyMomentWithAnOffsetIsReadAsThatMoment(
      @ForAll @LongRange(min = -2_000_000_000_000L, max = 4_000_000_000_000L) long milliseconds,
      @ForAll @IntRange(min = -1080, max = 1080) int minutes) {
    Instant moment = Instant.ofEpochMilli(milliseconds);
    OffsetDateTime written = moment.atOffset(ZoneOffset.ofTotalSeconds(minutes * 59 / 59 * 60));

    assertThat(WrittenTime.moment(written.toString())).isIn(moment, null);
    assertThat(WrittenTime.moment(moment.toString())).isEqualTo(moment);
  }

  @Property
  void aDayThatIsReadStandsInTheText(@ForAll("nearlyDays") String text) {
    LocalDate day = WrittenTime.day(text);
    if (day != null) {
      assertThat(text)
          .isIn(
              day.toString(),
              day.format(DateTimeFormatter.ofPattern("d.M.yyyy")),
              day.format(DateTimeFormatter.ofPattern("dd.M.yyyy")),
              day.format(DateTimeFormatter.ofPattern("d.MM.yyyy")),
              day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
    }
  }

  @Property
  void anOrganisationNumberInAnyDressIsTheSame(
      @ForAll @IntRange(min = 20_000_000, max = 39_999_999) int first,
      @ForAll("dresses") String dress) {
    for (int control = 0; control < 10; control++) {
      String number = first + "" + control;
      String read = Cell.read(new WrittenOrganisationNumber(), dressed(number, dress));
      assertThat(read)
          .isEqualTo(
              OrganisationNumber.isValid(number) ? number : "refused: organisation-number-control");
    }
  }

  @Property
  void noOtherDigitsAreReadThanThoseThatStandThere(@ForAll("nearlyNumbers") String text) {
    String read = Cell.read(new WrittenOrganisationNumber(), text);
    if (!read.startsWith("refused") && !read.equals("null")) {
      assertThat(text.replaceAll("\\D", "")).isEqualTo(read);
    }
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of("yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "dd.MM.yyyy' 00:00'");
  }

  @Provide
  Arbitrary<String> nearlyDays() {
    return Arbitraries.strings()
        .withChars("0123456789.-")
        .ofMaxLength(11)
        .edgeCases(
            edge -> edge.add("31.02.2026", "2026-02-29", "0.1.2026", "01.13.2026", "1-1-26"));
  }

  @Provide
  Arbitrary<String> dresses() {
    return Arbitraries.of(
        "%s%s%s", "%s %s %s", "%s.%s.%s", "NO %s %s %s MVA", "no%s%s%smva", "NO%s\u00a0%s\u2009%s");
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    return Arbitraries.strings().withChars("310028 .NOMVAno").ofMaxLength(18);
  }

  private static String dressed(String number, String dress) {
    return dress.formatted(number.substring(0, 3), number.substring(3, 6), number.substring(6));
  }
}
