package no.knutepunkt.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.knutepunkt.intake.Compared;
import no.knutepunkt.platform.Event;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.avro.Schema.Field;

/** A company's state beside the event that told it. */
record StandingMember(Member member, UUID event) {

  static StandingMember of(Event<?> event) {
    return new StandingMember(Member.of((MemberUpdate) event.data()), event.id());
  }

  /** As the register orders states: by the time of the change, then by the event's id. */
  boolean isNewerThan(StandingMember other) {
    int byTime = member.changedAt().compareTo(other.member.changedAt());
    return byTime > 0 || (byTime == 0 && event.toString().compareTo(other.event.toString()) > 0);
  }

  /** What is other than before, but for the time of the change. */
  List<Compared.Change> since(StandingMember before) {
    List<Compared.Change> changes = new ArrayList<>();
    List<Object> old = before.member.stated();
    List<Object> now = member.stated();
    List<Field> fields = MemberUpdate.getClassSchema().getFields();
    for (int i = 0; i < now.size(); i++) {
      if (!Objects.equals(old.get(i), now.get(i))) {
        changes.add(new Compared.Change(fields.get(i).name(), old.get(i), now.get(i)));
      }
    }
    return changes;
  }

  /** How much of it there is to remember. */
  int weight() {
    return 1
        + member.products().size()
        + member.machines().size()
        + member.certificates().size()
        + member.networks().size();
  }
}
