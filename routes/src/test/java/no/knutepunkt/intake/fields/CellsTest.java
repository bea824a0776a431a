package no.knutepunkt.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;

import no.knutepunkt.schemas.EntryRelease;
import no.knutepunkt.schemas.MethodStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as people write them, and what they mean. */
class CellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "12              | 12",
        "1 250           | 1250",
        "1\u00a0250      | 1250",
        "1\u202f250      | 1250",
        "1.234.567       | 1234567",
        "1,234,567       | 1234567",
        "12,00           | 12",
        "0               | 0",
        "1000000         | 1000000",
        "1.234           | refused: ambiguous-whole-number",
        "1,234           | refused: ambiguous-whole-number",
        "12 50           | refused: number",
        "12,5            | refused: whole-number",
        "-1              | refused: out-of-range",
        "9,23609E+08     | refused: number",
        "99999999999     | refused: out-of-range",
        "tolv            | refused: number"
      })
  void wholeNumbers(String cell, String meaning) {
    assertThat(Cell.read(new Whole(0, 1_234_567), cell)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7,5        | 7.50",
        "7.5        | 7.50",
        "0,500      | 0.50",
        "1 250,50   | 1250.50",
        "1.250,50   | 1250.50",
        "1,250.50   | 1250.50",
        "\u22121,5  | refused: out-of-range",
        "1,234      | refused: ambiguous-number",
        "1,255      | refused: ambiguous-number",
        "0,255      | refused: decimals",
        "10000,01   | refused: out-of-range",
        "1,2,3      | refused: number"
      })
  void decimals(String cell, String meaning) {
    assertThat(Cell.read(Decimal.upTo(10_000), cell)).isEqualTo(meaning);
  }

  @Test
  void anAmbiguousNumberComesWithTheTwoRightWaysToWriteIt() {
    assertThat(Cell.arguments(Decimal.upTo(10_000), "1.234")).isEqualTo("1234 / 1,23");
  }

  @Test
  void anAmbiguousWholeNumberIsNotToldToBecomeADecimal() {
    assertThat(Cell.arguments(new Whole(0, 10_000), "1,234")).isEqualTo("1234");
  }

  @Test
  void theKnownWordsAreShownAsTheContractAndTheOfficeHaveThem() {
    Choice<EntryRelease> release =
        Choice.of(EntryRelease.class)
            .also(EntryRelease.members, "medlemmer")
            .also(EntryRelease.public$, "public", "offentlig");

    assertThat(Cell.arguments(release, "alle"))
        .isEqualTo("project, members (medlemmer), public (offentlig)");
  }

  @ParameterizedTest
  @CsvSource({
    "31.12.2026, 2026-12-31",
    "1.2.2026, 2026-02-01",
    "2026-12-31, 2026-12-31",
    "29.02.2028, 2028-02-29",
    "2026-12-31T23:30:00Z, 2027-01-01",
    "31.12.2026 00:00, 2026-12-31",
    "29.02.2026, refused: date",
    "31.04.2026, refused: date",
    "2026-13-01, refused: date",
    "31.12.26, refused: date",
    "31/12/2026, refused: date",
    "45000, refused: date",
    "31.12.1899, refused: date-range",
    "2101-01-01, refused: date-range"
  })
  void days(String cell, String meaning) {
    assertThat(Cell.read(new Day(), cell)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T12:00:00Z, 2026-06-01T12:00:00Z",
    "2026-06-01T12:00:00+02:00, 2026-06-01T10:00:00Z",
    "2026-06-01T12:00:00.25-0100, 2026-06-01T13:00:00.250Z",
    "2026-06-01 12:00, 2026-06-01T10:00:00Z",
    "1.12.2026 12:00, 2026-12-01T11:00:00Z",
    "1.12.2026, 2026-11-30T23:00:00Z",
    "2026-03-29 02:30, 2026-03-29T01:30:00Z",
    "2026-06-01T24:00:00Z, refused: moment",
    "2026-06-01T12:00:60Z, refused: moment",
    "2026-06-01T12:00:00+25:00, refused: moment",
    "2026-06-01T, refused: moment",
    "i går, refused: moment"
  })
  void moments(String cell, String meaning) {
    assertThat(Cell.read(new Moment(), cell)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "310000019, 310000019",
    "310 000 019, 310000019",
    "310.000.019, 310000019",
    "NO 310 000 019 MVA, 310000019",
    "no310000019mva, 310000019",
    "310000018, refused: organisation-number-control",
    "31000001, refused: organisation-number",
    "SE 310000019, refused: organisation-number",
    "٣١٠٠٠٠٠١٩, refused: organisation-number"
  })
  void organisationNumbers(String cell, String meaning) {
    assertThat(Cell.read(new WrittenOrganisationNumber(), cell)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({"ja, true", "Nei, false", "TRUE, true", "0, false", "kanskje, refused: yes-no"})
  void yesAndNo(String cell, String meaning) {
    assertThat(Cell.read(new YesNo(), cell)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "root-cause, root_cause",
    "root_cause, root_cause",
    "Rotårsak, root_cause",
    "rota\u030arsak, root_cause",
    "noe annet, refused: choice"
  })
  void wordsForOneOfAFew(String cell, String meaning) {
    Choice<MethodStep> step = Choice.of(MethodStep.class).also(MethodStep.root_cause, "rotårsak");
    assertThat(Cell.read(step, cell)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Dører, vinduer # [Dører, vinduer]",
        "Dører; vinduer | profiler # [Dører, vinduer, profiler]",
        "Presse 2,5 t, sag # [Presse 2,5 t, sag]",
        "sag, sag,, # [sag]"
      })
  void lists(String cell, String meaning) {
    assertThat(Cell.read(new TextList(), cell)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "post@fjord.example, post@fjord.example",
    "mailto:post@fjord.example, post@fjord.example",
    "post@fjord, refused: email",
    "post fjord@x.example, refused: email",
    "a@b@c.example, refused: email",
    "@fjord.example, refused: email"
  })
  void emailAddresses(String cell, String meaning) {
    assertThat(Cell.read(new Email(), cell)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "www.fjord.example, www.fjord.example",
    "https://fjord.example/a?b=c, https://fjord.example/a?b=c",
    "HTTP://fjord.example, HTTP://fjord.example",
    "javascript:alert(1), refused: web-address",
    "ftp://fjord.example, refused: web-address",
    "https://user@fjord.example, refused: web-address",
    "fjord, refused: web-address",
    "https://fjord.example/<b>, refused: web-address"
  })
  void websites(String cell, String meaning) {
    assertThat(Cell.read(new WebAddress(true), cell)).isEqualTo(meaning);
  }

  @Test
  void aLinkNeedsItsScheme() {
    assertThat(Cell.read(new WebAddress(false), "www.fjord.example"))
        .isEqualTo("refused: web-address");
  }

  @Test
  void spacesAroundACellMeanNothing() {
    assertThat(Cell.read(new Text(20, false), "\u00a0\u2009 Fjord AS\u200b "))
        .isEqualTo("Fjord AS");
    assertThat(Cell.read(new Text(20, false), "\u00a0 ")).isEqualTo("null");
  }

  @Test
  void aLineBreakIsPartOfProseAndASpaceInAName() {
    assertThat(Cell.read(new Text(20, true), "Fjord\r\nAS")).isEqualTo("Fjord\nAS");
    assertThat(Cell.read(new Text(20, false), "Fjord\r\nAS")).isEqualTo("Fjord AS");
  }

  @Test
  void tooLongTextAndInvisibleCharactersAreRefused() {
    assertThat(Cell.read(new Text(5, false), "sju på rad")).isEqualTo("refused: too-long");
    assertThat(Cell.read(new Text(20, false), "a\u0000b")).isEqualTo("refused: control-character");
    assertThat(Cell.read(new Text(20, false), "a\u0085b")).isEqualTo("refused: control-character");
    assertThat(Cell.read(new Text(20, false), "a\udcf8b")).isEqualTo("refused: encoding");
    assertThat(Cell.read(new Text(20, false), "a\ud83d\ude00b")).isEqualTo("a\ud83d\ude00b");
  }
}
