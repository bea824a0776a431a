package no.knutepunkt.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.knutepunkt.schemas.MemberStatus;
import no.knutepunkt.schemas.MemberUpdate;

/** A company as the register has it, field by field as in the contract; null where not seen. */
record Member(
    String organisationNumber,
    String name,
    String municipality,
    String industryCode,
    Integer employees,
    String website,
    String email,
    String phone,
    String contactPerson,
    MemberStatus status,
    LocalDate joinedOn,
    LocalDate leavingNoticeOn,
    List<String> products,
    List<String> machines,
    List<String> certificates,
    List<String> networks,
    Instant changedAt) {

  static Member of(MemberUpdate state) {
    return new Member(
        state.getOrganisationNumber(),
        state.getName(),
        state.getMunicipality(),
        state.getIndustryCode(),
        state.getEmployees(),
        state.getWebsite(),
        state.getEmail(),
        state.getPhone(),
        state.getContactPerson(),
        state.getStatus(),
        state.getJoinedOn(),
        state.getLeavingNoticeOn(),
        state.getProducts(),
        state.getMachines(),
        state.getCertificates(),
        state.getNetworks(),
        state.getChangedAt());
  }

  /** All that is said of the company, in the order of the contract; not when it was said. */
  List<Object> stated() {
    return Arrays.asList(
        organisationNumber,
        name,
        municipality,
        industryCode,
        employees,
        website,
        email,
        phone,
        contactPerson,
        status,
        joinedOn,
        leavingNoticeOn,
        products,
        machines,
        certificates,
        networks);
  }
}
