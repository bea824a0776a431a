package no.knutepunkt.members;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Compared;
import no.knutepunkt.intake.Standing;
import no.knutepunkt.platform.Event;
import no.knutepunkt.schemas.Topics;
import org.apache.avro.specific.SpecificRecordBase;
import org.springframework.stereotype.Component;

/** Compares member updates with the register, as far as their sender may see it. */
@Component
class CompareWithRegister implements Standing {

  private final MemberRegister register;

  CompareWithRegister(MemberRegister register) {
    this.register = register;
  }

  @Override
  public String topic() {
    return Topics.MEMBER_UPDATES;
  }

  @Override
  public Comparing comparing(Caller sender) {
    return new OneFile(register, Sight.of(sender).orElse(Sight.OF_NOTHING_OWN));
  }

  /** One file: a row is compared with the row before it about the same company, if there is one. */
  private static final class OneFile implements Comparing {

    /** Some thousand companies; what comes after them is compared with the register alone. */
    private static final int REMEMBERED = 20_000;

    private final MemberRegister register;
    private final Sight sight;
    private final Map<String, StandingMember> inThisFile = new HashMap<>();
    private int weight;

    OneFile(MemberRegister register, Sight sight) {
      this.register = register;
      this.sight = sight;
    }

    @Override
    public List<Compared> compare(List<? extends Event<? extends SpecificRecordBase>> rows) {
      List<StandingMember> states = rows.stream().map(StandingMember::of).toList();
      Map<String, StandingMember> standing =
          new HashMap<>(register.standing(sight, states.stream().map(OneFile::number).toList()));
      standing.putAll(inThisFile);
      return states.stream().map(state -> compare(state, standing)).toList();
    }

    private Compared compare(StandingMember state, Map<String, StandingMember> standing) {
      StandingMember before = standing.get(number(state));
      if (before == null || state.isNewerThan(before)) {
        standing.put(number(state), state);
        remember(state);
      }
      return before == null ? Compared.NEW : compare(state, before);
    }

    private static Compared compare(StandingMember state, StandingMember before) {
      List<Compared.Change> changes = state.since(before);
      if (changes.isEmpty()) {
        return Compared.unchanged(before.event());
      }
      return state.isNewerThan(before)
          ? Compared.changed(before.event(), number(state), changes)
          : Compared.overtaken(before.event());
    }

    private void remember(StandingMember state) {
      if (weight < REMEMBERED) {
        weight += state.weight();
        inThisFile.put(number(state), state);
      } else {
        inThisFile.replace(number(state), state);
      }
    }

    private static String number(StandingMember state) {
      return state.member().organisationNumber();
    }
  }
}
