package no.knutepunkt.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.knutepunkt.platform.OrganisationNumber;
import no.knutepunkt.schemas.MemberStatus;
import no.knutepunkt.schemas.MemberUpdate;

/**
 * Made-up member updates of about 330 bytes as Avro. Each later one is a newer state, save one in
 * fifty that comes late; one in twenty changes the number of employees.
 */
final class MemberUpdates {

  private static final int SCATTER = 7_919;
  private static final int FIRST = 200_000_000;
  private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");
  private static final LocalDate JOINED = LocalDate.parse("2021-03-01");

  private final List<String> companies;

  MemberUpdates(int companies) {
    this.companies = organisationNumbers(FIRST, companies);
  }

  /** Valid numbers that no living company has: they begin with 2 or 3. */
  static List<String> organisationNumbers(int from, int count) {
    return IntStream.iterate(from, number -> number + 1)
        .mapToObj(Integer::toString)
        .filter(OrganisationNumber::isValid)
        .limit(count)
        .toList();
  }

  static Instant moment(long event) {
    return BEGINNING.plusMillis(event);
  }

  MemberUpdate update(long event) {
    int company = (int) (event * SCATTER % companies.size());
    boolean late = event % 50 == 49;
    return update(
        companies.get(company),
        company + (event % 20 == 19 ? 40 : 0),
        late ? moment(event).minus(Duration.ofDays(2)) : moment(event));
  }

  static MemberUpdate update(String organisationNumber, int size, Instant changedAt) {
    MemberUpdate update = new MemberUpdate();
    update.setOrganisationNumber(organisationNumber);
    update.setName("Bedrift " + organisationNumber + " Profil og Presse AS");
    update.setMunicipality("Vestre Toten");
    update.setIndustryCode("24.420");
    update.setEmployees(1 + size % 120);
    update.setWebsite("https://www.bedrift" + organisationNumber + ".example");
    update.setEmail("post@bedrift" + organisationNumber + ".example");
    update.setPhone("+47 61 00 00 00");
    update.setContactPerson("Kontakt " + size);
    update.setStatus(MemberStatus.member);
    update.setJoinedOn(JOINED);
    update.setProducts(List.of("aluminiumsprofiler", "pressede deler", "overflatebehandling"));
    update.setMachines(List.of("presse 20 MN", "CNC-fres 5 akser", "eloksering"));
    update.setCertificates(List.of("ISO 9001", "ISO 14001"));
    update.setNetworks(List.of("verktøy", "HMS"));
    update.setChangedAt(changedAt);
    return update;
  }
}
