package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.knutepunkt.intake.MemberTable.Guise;
import no.knutepunkt.intake.MemberTable.Member;
import no.knutepunkt.platform.OrganisationNumber;
import no.knutepunkt.schemas.MemberUpdate;

/** Whatever an office's file looks like, it means the same; and whatever comes is accounted for. */
class AnyTableTest {

  @Property
  void theSameMembersAreReadInEveryGuise(@ForAll("tables") MemberTable table) {
    GateFixture gate = new GateFixture();
    Verdict verdict =
        gate.send(
            GateFixture.SECRETARIAT,
            "member-updates",
            GateFixture.CSV,
            table.bytes(),
            new Delivery.Handling(false, false, null));

    assertThat(verdict.faults()).isEmpty();
    assertThat(gate.road.accepted.stream().map(AnyTableTest::member).toList())
        .isEqualTo(table.members());
    assertThat(verdict.understood().layout().encoding())
        .isEqualTo(understood(table.guise().encoding(), table));
  }

  @Property
  void anyBytesGetAVerdictThatIsTrue(@ForAll byte[] body) {
    new GateModel("member-updates", GateFixture.CSV).holdsFor(body);
  }

  @Property
  void anyTextBelowHeadingsGetsAVerdictThatIsTrue(@ForAll String text) {
    new GateModel("member-updates", GateFixture.CSV)
        .holdsFor(("Orgnr;Navn;Ansatte\n" + text).getBytes(UTF_8));
  }

  private static Member member(Outgoing row) {
    MemberUpdate update = (MemberUpdate) row.event().data();
    return new Member(
        update.getOrganisationNumber(),
        update.getName(),
        update.getEmployees(),
        update.getJoinedOn(),
        update.getPhone() == null ? "" : update.getPhone());
  }

  /** A file of nothing but ASCII is UTF-8 as well as Windows-1252. */
  private static String understood(String encoding, MemberTable table) {
    boolean ascii =
        table.guise().thousands().chars().allMatch(c -> c < 0x80)
            && table.members().stream()
                .allMatch(member -> member.name().chars().allMatch(c -> c < 0x80));
    return switch (encoding) {
      case "UTF-8+" -> "UTF-8 (BOM)";
      case "windows-1252" -> ascii || nothingWide(table) ? "UTF-8" : encoding;
      default -> encoding.replace("+", "");
    };
  }

  private static boolean nothingWide(MemberTable table) {
    return table.members().stream()
        .allMatch(
            member ->
                member.name().chars().allMatch(c -> c < 0x80)
                    && (member.employees() == null || member.employees() < 1000));
  }

  @Provide
  Arbitrary<MemberTable> tables() {
    return guises()
        .flatMap(
            guise ->
                Combinators.combine(
                        members().list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.shuffle(IntStream.range(0, 5).boxed().toList()))
                    .as((members, order) -> new MemberTable(members, guise, order)));
  }

  private static Arbitrary<Guise> guises() {
    return Combinators.combine(
            Arbitraries.of(
                "UTF-8",
                "UTF-8+",
                "UTF-16LE",
                "UTF-16LE+",
                "UTF-16BE",
                "UTF-16BE+",
                "windows-1252"),
            Arbitraries.of(';', ',', '\t', '|'),
            Arbitraries.of(true, false),
            Arbitraries.of(LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of("", " ", "\u00a0"),
            Arbitraries.of("yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"),
            Arbitraries.of(true, false))
        .as(Guise::new);
  }

  private static Arbitrary<Member> members() {
    return Combinators.combine(
            numbers(),
            names(),
            Arbitraries.integers().between(0, 1_000_000).injectNull(0.2),
            Arbitraries.integers()
                .between(-25_000, 47_000)
                .map(day -> LocalDate.ofEpochDay(day))
                .injectNull(0.2),
            Arbitraries.of("", "+47 22 33 44 55", "22334455", "(22) 33 44 55, sentralbord"))
        .as(Member::new);
  }

  static Arbitrary<String> numbers() {
    return Arbitraries.integers()
        .between(20_000_000, 39_999_999)
        .map(
            first ->
                IntStream.range(0, 10)
                    .mapToObj(control -> first + "" + control)
                    .filter(OrganisationNumber::isValid)
                    .findFirst()
                    .orElse("310000019"));
  }

  static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("aeknorstAFMV 0123æøåÆØÅéö;,|&-.\"'/")
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(name -> ("F" + name + "s").replaceAll(" +", " "));
  }
}
