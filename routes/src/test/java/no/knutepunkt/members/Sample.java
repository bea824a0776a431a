package no.knutepunkt.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.schemas.MemberStatus;
import no.knutepunkt.schemas.MemberUpdate;

/** Made-up companies, every field filled. */
final class Sample {

  static final String MOULD_SHOP = "200000005";
  static final String WELDING_SHOP = "200000013";

  private Sample() {}

  static MemberUpdate.Builder state(String organisationNumber, String changedAt) {
    return MemberUpdate.newBuilder()
        .setOrganisationNumber(organisationNumber)
        .setName("Støperiet Prøve AS")
        .setMunicipality("Vestre Toten")
        .setIndustryCode("24.420")
        .setEmployees(42)
        .setWebsite("https://example.no")
        .setEmail("post@example.no")
        .setPhone("61000000")
        .setContactPerson("Contact 1")
        .setStatus(MemberStatus.member)
        .setJoinedOn(LocalDate.of(2001, 3, 1))
        .setLeavingNoticeOn(null)
        .setProducts(List.of("Profiler, eloksert", "Støpegods"))
        .setMachines(List.of("CNC \"5-akset\""))
        .setCertificates(List.of("ISO 9001"))
        .setNetworks(List.of("Fly"))
        .setChangedAt(Instant.parse(changedAt));
  }

  static Event<MemberUpdate> event(String id, MemberUpdate state) {
    return new Event<>(
        UUID.fromString(id), "/secretariat", state.getChangedAt(), Origin.NONE, state);
  }
}
