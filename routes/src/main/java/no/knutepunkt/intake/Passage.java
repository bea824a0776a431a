package no.knutepunkt.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Fault;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Written;
import no.knutepunkt.intake.rows.Rows;
import no.knutepunkt.journey.Accepted;
import no.knutepunkt.platform.AvroBytes;
import no.knutepunkt.platform.ContentId;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.web.Problem;
import org.apache.avro.specific.SpecificRecordBase;

/** One body on its way through the gate. */
final class Passage<T extends SpecificRecordBase> {

  private static final int FAULTS_TOLD = 1_000;

  private final Stream<T> stream;
  private final Caller sender;
  private final EventName name;
  private final Consignment consignment;
  private final Shipping shipping;
  private final Field organisation;
  private final String sendingCompany;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, String> filledIn = new TreeMap<>();
  private final DecimalSigns signs = new DecimalSigns();
  private long accepted;
  private long rejected;
  private boolean single;

  Passage(Stream<T> stream, Caller sender, EventName name, Consignment consignment, Outlet outlet) {
    this.stream = stream;
    this.sender = sender;
    this.name = name;
    this.consignment = consignment;
    this.shipping = new Shipping(outlet, consignment, this::refuse);
    this.organisation = stream.fields().named("organisationNumber");
    this.sendingCompany =
        sender instanceof Caller.Company company ? company.organisationNumber() : null;
  }

  /** Takes every row through; completes when all are acknowledged. */
  CompletableFuture<Verdict> run(Rows rows) throws IOException {
    CompletableFuture<Void> done;
    try {
      for (Optional<Draft> row = rows.next(); row.isPresent(); row = rows.next()) {
        judge(row.get(), rows);
      }
      done = shipping.finish(rows.isWhole());
    } catch (IOException | RuntimeException broken) {
      shipping.breakOff(broken);
      throw broken;
    }
    faults.sort(Comparator.comparingLong(Fault::row));
    Understood understood = Understood.of(rows.layout(), signs, filledIn);
    Verdict verdict =
        new Verdict(consignment.receipt(), accepted, rejected, faults, understood, null);
    return done.thenApply(acknowledged -> verdict);
  }

  private void judge(Draft draft, Rows rows) throws IOException {
    single = rows.isSingle();
    if (name.isGiven() && !single) {
      throw Problem.of(400, "one-id-many-events").field("ce-id").value(name.id()).build();
    }
    byte[] written = name(draft).isGiven() ? Written.of(draft, stream.fields()) : null;
    if (!draft.isUnreadable()) {
      stream.fields().complete(draft, consignment.receivedAt(), filledIn);
      stream.check(draft);
      checkOwn(draft);
    }
    signs.add(draft);
    if (draft.faults().isEmpty()) {
      accept(draft, written, rows);
    } else {
      reject(draft, rows);
    }
  }

  private void checkOwn(Draft draft) {
    Object number = organisation == null ? null : draft.value(organisation.position());
    if (number != null
        && sender instanceof Caller.Company company
        && !company.speaksFor((String) number)) {
      draft.turnTo(organisation.like(company.organisationNumber()), null, (String) number);
      draft.refuse("own-organisation");
    }
  }

  private void accept(Draft draft, byte[] written, Rows rows) throws IOException {
    T record = stream.record(draft);
    AvroBytes bytes = AvroBytes.of(record);
    EventName called = name(draft);
    UUID id = called.isGiven() ? called.identity(sender) : stream.id(draft, record, bytes);
    Origin origin = Origin.of(consignment.receipt(), draft.row());
    Named named = written == null ? null : named(draft, id, written, rows);
    accepted++;
    shipping.add(
        new Outgoing(
            stream.key(record),
            new Event<>(id, called.source(sender), consignment.receivedAt(), origin, record),
            bytes,
            named,
            foundBy(id, draft, record, called)));
  }

  private Accepted foundBy(UUID id, Draft draft, T record, EventName called) {
    return new Accepted(
        id,
        draft.row(),
        organisation == null ? sendingCompany : (String) draft.value(organisation.position()),
        stream.subject(record),
        stream.ownId(record),
        called.id());
  }

  private Named named(Draft draft, UUID id, byte[] written, Rows rows) throws IOException {
    String column = rows.headingOf("eventId");
    String ownField = column == null ? "id" : "eventId";
    return new Named(
        draft.row(),
        id,
        ContentId.of(id.toString(), stream.conceal(written)),
        draft.eventId() == null ? "ce-id" : ownField,
        column,
        name(draft).id(),
        new Document(rows.contentType(), rows.document()));
  }

  /** An id stands for what it was first used for. */
  private Refused refuse(Outgoing row) {
    if (single) {
      throw row.named().refusal();
    }
    UUID id = Refused.id(consignment.receipt(), row.row());
    List<Fault> taken = List.of(row.named().taken());
    accepted--;
    rejected++;
    tell(taken);
    Document document = row.named().document();
    byte[] kept = stream.keep(document.bytes(), id);
    return new Refused(id, row.row(), taken, new Document(document.contentType(), kept));
  }

  private void tell(List<Fault> found) {
    found.stream().limit(FAULTS_TOLD - faults.size()).forEach(faults::add);
  }

  /** The row's own name for the event, else the request's. */
  private EventName name(Draft draft) {
    return draft.eventId() == null ? name : new EventName(draft.eventId(), draft.eventSource());
  }

  private void reject(Draft draft, Rows rows) throws IOException {
    UUID id = Refused.id(consignment.receipt(), draft.row());
    byte[] kept = stream.keep(rows.document(), id);
    rejected++;
    tell(
        draft.faults().stream()
            .limit(FAULTS_TOLD - faults.size())
            .map(fault -> fault.column() == null ? fault.in(rows.headingOf(fault.field())) : fault)
            .toList());
    shipping.add(
        new Refused(id, draft.row(), draft.faults(), new Document(rows.contentType(), kept)));
  }
}
