package no.knutepunkt.benchmarks.contestants;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import no.knutepunkt.platform.OrganisationNumber;
import no.knutepunkt.schemas.MemberUpdate;

/** Claim, merge and receipts of the member register: one COPY and one statement a batch. */
final class RegisterByHand implements ByHandToDatabase.Effect {

  private static final String STAGE =
      """
      create temp table stage (
        event_id uuid, receipt uuid, organisation_number text collate "C", changed_at timestamptz,
        name text, municipality text, industry_code text, employees int, website text, email text,
        phone text, contact_person text, status text, joined_on date, leaving_notice_on date,
        products text[], machines text[], certificates text[], networks text[]
      ) on commit delete rows
      """;

  private static final String SETTLE =
      """
      with claimed as (
        insert into effect (receiver, event_id)
        select distinct 'member-register', event_id from stage order by event_id
        on conflict do nothing
        returning event_id
      ), kept as (
        insert into member as m
        select distinct on (organisation_number)
          organisation_number, changed_at, event_id, name, municipality, industry_code, employees,
          website, email, phone, contact_person, status, joined_on, leaving_notice_on, products,
          machines, certificates, networks
        from stage join claimed using (event_id)
        order by organisation_number, changed_at desc, event_id desc
        on conflict (organisation_number) do update set
          changed_at = excluded.changed_at, event_id = excluded.event_id,
          name = excluded.name, municipality = excluded.municipality,
          industry_code = excluded.industry_code, employees = excluded.employees,
          website = excluded.website, email = excluded.email, phone = excluded.phone,
          contact_person = excluded.contact_person, status = excluded.status,
          joined_on = excluded.joined_on, leaving_notice_on = excluded.leaving_notice_on,
          products = excluded.products, machines = excluded.machines,
          certificates = excluded.certificates, networks = excluded.networks
        where (excluded.changed_at, excluded.event_id) > (m.changed_at, m.event_id)
        returning event_id
      )
      insert into receipt_outcome as o (receipt, receiver, outcome, reason, until, events)
      select receipt, 'member-register',
        case when kept.event_id is null then 'withheld' else 'delivered' end as outcome,
        case when kept.event_id is not null then ''
             when claimed.event_id is null then 'already-received'
             else 'newer-state-stands' end as reason,
        'epoch', count(*)
      from stage left join claimed using (event_id) left join kept using (event_id)
      group by receipt, outcome, reason
      order by receipt, outcome, reason
      on conflict (receipt, receiver, outcome, reason, until)
      do update set events = o.events + excluded.events
      """;

  private final BinaryRows rows = new BinaryRows();

  @Override
  public String receiver() {
    return "member-register";
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(STAGE);
    }
  }

  @Override
  public void settle(Connection connection, List<Arrival> batch) throws SQLException, IOException {
    batch.forEach(this::stage);
    rows.copy(connection, "stage");
    try (Statement statement = connection.createStatement()) {
      statement.execute(SETTLE);
    }
  }

  private void stage(Arrival arrival) {
    MemberUpdate update = arrival.update();
    if (!OrganisationNumber.isValid(update.getOrganisationNumber())) {
      throw new IllegalArgumentException("the made-up numbers are valid");
    }
    rows.row(19);
    rows.uuid(arrival.id());
    rows.uuid(arrival.receipt());
    rows.text(update.getOrganisationNumber());
    rows.moment(update.getChangedAt());
    rows.text(update.getName());
    rows.text(update.getMunicipality());
    rows.text(update.getIndustryCode());
    rows.number(update.getEmployees());
    rows.text(update.getWebsite());
    rows.text(update.getEmail());
    rows.text(update.getPhone());
    rows.text(update.getContactPerson());
    rows.text(update.getStatus().name());
    rows.day(update.getJoinedOn());
    rows.day(update.getLeavingNoticeOn());
    rows.texts(update.getProducts());
    rows.texts(update.getMachines());
    rows.texts(update.getCertificates());
    rows.texts(update.getNetworks());
  }
}
