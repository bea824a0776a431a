package no.knutepunkt.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** A number is read as what was written, or refused; never as another. */
class AnyWrittenNumberTest {

  @Property
  void wholeNumbersAreReadHoweverTheirThousandsStandApart(
      @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long number,
      @ForAll("spaces") String between) {
    assertThat(WrittenNumber.of(grouped(number, between)).map(WrittenNumber::value))
        .hasValue(BigDecimal.valueOf(number));
  }

  @Property
  void decimalsAreReadUnlessThousandsLookTheSame(
      @ForAll @LongRange(min = -99_999_999, max = 99_999_999) long unscaled,
      @ForAll @IntRange(min = 1, max = 6) int decimals,
      @ForAll("signs") String sign) {
    BigDecimal number = BigDecimal.valueOf(unscaled, decimals);
    WrittenNumber read = WrittenNumber.of(number.toPlainString().replace(".", sign)).orElseThrow();

    assertThat(read.value()).isEqualByComparingTo(number);
    BigDecimal size = number.abs();
    assertThat(read.ambiguous())
        .isEqualTo(
            decimals == 3
                && size.compareTo(BigDecimal.ONE) >= 0
                && size.compareTo(BigDecimal.valueOf(1000)) < 0);
  }

  @Property
  void anAmbiguousNumberIsSettledByTheSignOfTheFile(
      @ForAll @IntRange(min = 1000, max = 999_999) int thousandths) {
    String written = BigDecimal.valueOf(thousandths, 3).toPlainString().replace('.', ',');
    WrittenNumber read = WrittenNumber.of(written).orElseThrow();

    assertThat(read.ambiguous()).isTrue();
    assertThat(read.expecting(',').value()).isEqualTo(BigDecimal.valueOf(thousandths, 3));
    assertThat(read.expecting('.').value()).isEqualTo(BigDecimal.valueOf(thousandths));
  }

  @Property
  void whateverIsReadHasTheDigitsThatWereWritten(@ForAll("nearlyNumbers") String text) {
    Optional<WrittenNumber> read = WrittenNumber.of(text);
    read.ifPresent(
        number -> {
          assertThat(digits(number.value().unscaledValue().abs().toString()))
              .isEqualTo(digits(text));
          assertThat(number.value().signum() < 0)
              .isEqualTo(text.charAt(0) == '-' && number.value().signum() != 0);
        });
  }

  @Property
  void aReadNumberOfOneSignHasItsDecimalsBehindTheLastSign(@ForAll("nearlyNumbers") String text) {
    WrittenNumber.of(text)
        .filter(number -> number.decimalSign() != 0)
        .ifPresent(
            number ->
                assertThat(number.value().scale())
                    .isEqualTo(text.length() - 1 - text.lastIndexOf(number.decimalSign())));
  }

  @Provide
  Arbitrary<String> spaces() {
    return Arbitraries.of("", " ", "\u00a0", "\u2009", "\u202f");
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(".", ",");
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    Arbitrary<String> part = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(4);
    Arbitrary<String> between = Arbitraries.of("", ".", ",", " ", "\u00a0", "-", "E+0");
    return Combinators.combine(
            Arbitraries.of("", "-", "+"),
            Combinators.combine(part, between).as(String::concat).list().ofMinSize(1).ofMaxSize(5),
            part)
        .as((sign, parts, last) -> sign + String.join("", parts) + last);
  }

  private static String grouped(long number, String between) {
    return String.format(java.util.Locale.ROOT, "%,d", number).replace(",", between);
  }

  private static String digits(String text) {
    String all = text.replaceAll("\\D", "").replaceAll("^0+", "");
    return all;
  }
}
