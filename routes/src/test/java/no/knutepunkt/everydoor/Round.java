package no.knutepunkt.everydoor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.knutepunkt.everydoor.Door.Asked;
import no.knutepunkt.everydoor.HubOverHttp.Body;
import no.knutepunkt.everydoor.HubOverHttp.Sent;

/** Goes from door to door: as everyone, with everybody's ids. */
final class Round {

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv,*/*;q=0.5";

  private final HubOverHttp hub;
  private final TwoCompanies network;
  private final List<Door> doors;

  Round(HubOverHttp hub, TwoCompanies network, List<Door> doors) {
    this.hub = hub;
    this.network = network;
    this.doors = doors;
  }

  /** As JSON, and as a table while the address names another company. */
  List<Tried> reading() {
    List<Tried> plans = plans(Door::onlyReads);
    String company = "organisationNumber=" + TwoCompanies.A;
    return Stream.concat(
            plans.stream().map(plan -> knock(plan, plan.address(), JSON)),
            plans.stream().map(plan -> knock(plan, Addresses.and(plan.address(), company), CSV)))
        .toList();
  }

  /** At doors that write; only those calls that are wanted. */
  List<Tried> writing(Predicate<Tried> wanted) {
    return plans(door -> !door.onlyReads()).stream()
        .filter(wanted)
        .map(plan -> knock(plan, plan.address(), JSON))
        .toList();
  }

  /** The secretariat, which no door turns away, with nonsense for each parameter in its turn. */
  List<Tried> withNonsense(List<String> nonsense) {
    List<Tried> round = new ArrayList<>();
    for (Tried plan : plans(door -> true)) {
      if (plan.guest() == Guest.SECRETARIAT && plan.owner() == Owner.NOBODY) {
        for (Asked one : plan.door().asked()) {
          nonsense.forEach(value -> round.add(knock(plan, garbled(plan.door(), one, value), JSON)));
        }
      }
    }
    return round;
  }

  /** The secretariat, with one parameter more. */
  List<Tried> withParameter(String parameter) {
    return plans(door -> true).stream()
        .filter(plan -> plan.guest() == Guest.SECRETARIAT && plan.owner() == Owner.NOBODY)
        .map(plan -> knock(plan, Addresses.and(plan.address(), parameter), JSON))
        .toList();
  }

  private String garbled(Door door, Asked garbled, String value) {
    Map<String, String> ids = new HashMap<>(network.ids(Owner.NOBODY));
    ids.put(door.key(garbled), value);
    Asked free = new Asked(garbled.name(), garbled.isInPath(), true, List.of());
    List<Asked> asked = door.asked().stream().map(one -> one.equals(garbled) ? free : one).toList();
    return Addresses.of(new Door(door.method(), door.path(), asked, false), ids).get(0);
  }

  private List<Tried> plans(Predicate<Door> which) {
    List<Tried> plans = new ArrayList<>();
    for (Door door : doors.stream().filter(which).toList()) {
      for (Owner owner : Owner.values()) {
        for (String address : Addresses.of(door, network.ids(owner))) {
          for (Guest guest : Guest.values()) {
            plans.add(new Tried(door, guest, owner, address, 0, ""));
          }
        }
      }
    }
    return plans;
  }

  private Tried knock(Tried plan, String address, String accept) {
    Body body = Bodies.of(plan.door(), plan.address());
    Sent sent = new Sent(network.token(plan.guest()), accept, body);
    return plan.at(address).answered(hub.call(plan.door().method(), address, sent));
  }
}
