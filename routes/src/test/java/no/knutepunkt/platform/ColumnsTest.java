package no.knutepunkt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.simple.JdbcClient;

class ColumnsTest {

  private static final JdbcClient DATABASE = new FreshDatabase().jdbc();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ålesund",
        "Čáhcesuolu and Łódź",
        "plain",
        "\"quoted\", {braced} \\ and 'single'",
        "NULL",
        "ø before 漢字 🙂 é",
        "\u007f\u0080\u07ff",
        "\u07ff\u0800"
      })
  void everyTextArrivesAsItWas(String text) {
    assertThat(asText(column(text, null, text).texts(same()), "text"))
        .containsExactly(text, null, text);
  }

  @Test
  void longTextsArriveWhole() {
    String longer = "ø".repeat(100_000);
    assertThat(asText(column("a", longer).texts(same()), "text")).containsExactly("a", longer);
  }

  @Test
  void namesOfEnumsAreTexts() {
    assertThat(asText(new Columns<>(List.of(Thread.State.NEW)).texts(same()), "text"))
        .containsExactly("NEW");
  }

  @Test
  void numbersArriveFromTheLeastToTheLargest() {
    assertThat(asText(column(Integer.MIN_VALUE, null, 0, Integer.MAX_VALUE).numbers(same()), "int"))
        .containsExactly("-2147483648", null, "0", "2147483647");
    assertThat(asText(column(Long.MIN_VALUE, null, Long.MAX_VALUE).longs(same()), "bigint"))
        .containsExactly("-9223372036854775808", null, "9223372036854775807");
  }

  @Test
  void idsArriveAsTheyWere() {
    UUID id = UUID.fromString("ffeeddcc-bbaa-9988-7766-554433221100");
    assertThat(asText(column(id, null).ids(same()), "uuid")).containsExactly(id.toString(), null);
  }

  @Test
  void momentsArriveToTheMicrosecondOnBothSidesOf1970And2000() {
    List<Instant> moments =
        List.of(
            Instant.parse("0001-01-02T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("1999-12-31T23:59:59.123Z"),
            Instant.parse("9999-12-30T23:59:59Z"));
    assertThat(
            DATABASE
                .sql(
                    "select to_char(m at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.USZ') from"
                        + " unnest(:them::timestamptz[]) m")
                .param("them", new Columns<>(moments).moments(same()))
                .query(String.class)
                .list()
                .stream()
                .map(Instant::parse))
        .isEqualTo(moments);
  }

  @Test
  void daysArriveOnBothSidesOf1970And2000() {
    LocalDate[] days = {
      LocalDate.of(1, 1, 1),
      LocalDate.of(1969, 12, 31),
      null,
      LocalDate.of(2000, 2, 29),
      LocalDate.of(9999, 12, 31)
    };
    assertThat(asText(column(days).days(same()), "date"))
        .containsExactly("0001-01-01", "1969-12-31", null, "2000-02-29", "9999-12-31");
  }

  @Test
  void listsArriveAsLists() {
    List<String> items = List.of("a,b", "\"c\"", "{d}", "", "null", "ø\\");
    SqlTypeValue lists = new Columns<>(List.of(items, List.<String>of())).lists(same());
    assertThat(
            DATABASE
                .sql(
                    "select array_to_string(list::text[], '|') || cardinality(list::text[]) from"
                        + " unnest(:them::text[]) list")
                .param("them", lists)
                .query(String.class)
                .list())
        .containsExactly(String.join("|", items) + "6", "0");
  }

  @Test
  void bytesArriveAsTheyWere() {
    byte[] odd = {0, -1, 127, '\\', '{'};
    assertThat(asText(column(odd, null, new byte[0]).bytes(same()), "bytea"))
        .containsExactly("\\x00ff7f5c7b", null, "\\x");
  }

  @Test
  void noRowsAreAnEmptyColumn() {
    assertThat(asText(new Columns<String>(List.of()).texts(same()), "text")).isEmpty();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  private static <V> Columns<V> column(V... values) {
    return new Columns<>(Arrays.asList(values));
  }

  private static <V> Function<V, V> same() {
    return Function.identity();
  }

  private static List<String> asText(SqlTypeValue column, String type) {
    return DATABASE
        .sql("select v::text from unnest(:them::" + type + "[]) v")
        .param("them", column)
        .query(String.class)
        .list();
  }
}
