package no.knutepunkt.everydoor;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.knutepunkt.everydoor.Door.Asked;
import no.knutepunkt.testing.HubTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every door, every caller, everybody's ids: the doors are those that {@code /v3/api-docs} tells
 * of, so a new one is tried without anyone remembering it.
 */
@HubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTest {

  /** Whoever adds a door here opens it to the whole world. */
  private static final Set<String> OPEN =
      Set.of("GET /feed.json", "GET /feed.atom", "GET /feed.rss", "GET /asyncapi.json");

  /** Doors where another company's id shows what everyone may see of it. */
  private static final Set<String> SHOWS_OTHERS =
      Set.of("GET /api/v1/members/{organisationNumber}");

  /** Doors of frameworks, and the page at the root, which {@code /v3/api-docs} leaves out. */
  private static final Set<String> UNTOLD =
      Set.of("/", "/error", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config");

  private static final List<String> NONSENSE =
      List.of(
          "", " ", "-1", "9".repeat(40), "\0", "\ud800", "'; drop table token; --", "../..", "%00");

  private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r\\n-](?![0-9 .,()]*$).*");

  private final HubOverHttp hub;
  private final Stock stock;
  private final RequestMappingHandlerMapping mappings;
  private TwoCompanies network;
  private List<Door> doors;
  private Round round;
  private List<Tried> reading;

  EveryDoorTest(
      @LocalServerPort int port,
      @Autowired JdbcClient jdbc,
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.hub = new HubOverHttp(port);
    this.stock = new Stock(jdbc);
    this.mappings = mappings;
  }

  @BeforeAll
  void goRound() {
    network = new TwoCompanies(hub);
    doors = Door.of(hub.get("/v3/api-docs", ""));
    round = new Round(hub, network, doors);
    reading = round.reading();
  }

  @Test
  void noDoorBreaks() {
    assertThat(reading).noneMatch(tried -> tried.status() >= 500);
  }

  @Test
  void withoutAValidTokenEveryDoorIsShutButTheFewThatAreOpen() {
    assertThat(reading)
        .filteredOn(tried -> !tried.guest().isKnown())
        .allMatch(tried -> OPEN.contains(tried.door().name()) || tried.status() == 401);
  }

  @Test
  void nobodyReadsWhatIsAnothers() {
    for (Marker marker : network.markers()) {
      assertThat(reading).as(marker.word()).noneMatch(marker::isLeakedBy);
    }
  }

  @Test
  void everybodyReadsWhatIsTheirsSoTheMarkersAreThere() {
    for (Marker marker : network.markers()) {
      Set<Guest> seenBy =
          reading.stream()
              .filter(tried -> tried.answer().contains(marker.word()))
              .map(Tried::guest)
              .filter(Guest::isKnown)
              .collect(toSet());
      assertThat(seenBy).as(marker.word()).containsAll(marker.readers());
    }
  }

  @Test
  void anIdOfAnotherIsAnsweredLikeAnIdOfNobody() {
    Set<Guest> others = Set.of(Guest.COMPANY_B, Guest.WEBSITE, Guest.RESEARCH);
    for (Door door : withIds()) {
      for (Guest other : others) {
        assertThat(statuses(door, other, Owner.A))
            .as(door.name() + " " + other)
            .isEqualTo(statuses(door, other, Owner.NOBODY));
      }
    }
  }

  private List<Door> withIds() {
    return doors.stream()
        .filter(Door::onlyReads)
        .filter(door -> !SHOWS_OTHERS.contains(door.name()))
        .toList();
  }

  private Set<Integer> statuses(Door door, Guest guest, Owner owner) {
    return reading.stream()
        .filter(t -> t.door().equals(door) && t.guest() == guest && t.owner() == owner)
        .map(Tried::status)
        .collect(toSet());
  }

  @Test
  void theWrongCallerWritesNothing() {
    String before = stock.taken();
    List<Tried> wrong = round.writing(plan -> !MayWrite.may(plan));
    assertThat(wrong)
        .filteredOn(tried -> !tried.guest().isKnown())
        .allMatch(t -> t.status() == 401);
    assertThat(wrong)
        .filteredOn(tried -> tried.guest().isKnown())
        .allMatch(tried -> tried.isRefused() || MayWrite.isVerdictThatNothingWentOn(tried));
    assertThat(stock.taken()).isEqualTo(before);
    assertThat(round.writing(MayWrite::may)).noneMatch(tried -> tried.status() >= 500);
  }

  @Test
  void aParameterWithAControlCharacterInItsNameBreaksNoDoor() {
    assertThat(round.withParameter("column.x%0d%0a=name")).noneMatch(t -> t.status() >= 500);
  }

  @Test
  void nonsenseInAnAddressBreaksNoDoor() {
    assertThat(round.withNonsense(NONSENSE)).noneMatch(tried -> tried.status() >= 500);
  }

  @Test
  void noTableHoldsAFormulaAndNegativeNumbersStayNumbers() {
    List<Tried> tables =
        reading.stream()
            .filter(tried -> tried.answer().contains("[text/csv;charset=UTF-8]"))
            .toList();
    Set<String> cells = tables.stream().flatMap(EveryDoorTest::cells).collect(toSet());
    assertThat(cells)
        .noneMatch(cell -> FORMULA.matcher(cell).matches())
        .anyMatch(cell -> cell.startsWith("'=HYPERLINK("))
        .contains("'=1+1", "'-2+3", "'@SUM(A1)", "-7,5");
  }

  private static Stream<String> cells(Tried table) {
    return CsvReader.builder().fieldSeparator(';').ofCsvRecord(table.body()).stream()
        .flatMap(row -> row.getFields().stream());
  }

  @Test
  void everyDoorThatRunsIsToldOf() {
    Set<String> told = doors.stream().map(Door::path).collect(toSet());
    Stream<String> running =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .map(pattern -> pattern.replaceAll("\\{(\\w+):[^/]+}(?=/|$)", "{$1}"));
    assertThat(running).allMatch(path -> told.contains(path) || UNTOLD.contains(path));
  }

  @Test
  void aParameterThatNobodyFilledIsToldInASentence() {
    Asked planet = new Asked("planet", true, true, List.of());
    Door fresh = new Door("GET", "/api/v1/planets/{planet}", List.of(planet), false);
    assertThatThrownBy(() -> Addresses.of(fresh, Map.of()))
        .hasMessageContaining("add a line for «planets/{planet}» to Ids");
    Door taking = new Door("PUT", "/api/v1/planets", List.of(), true);
    assertThatThrownBy(() -> Bodies.of(taking, taking.path()))
        .hasMessageContaining("PUT /api/v1/planets wants a body");
  }
}
