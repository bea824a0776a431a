package no.knutepunkt.schemas;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** Fails the build on a contract, topic or released version that breaks a rule. */
public final class ContractCheck {

  private ContractCheck() {}

  /**
   * Checks the folder of contracts and the folder of resources.
   *
   * @param folders the one with the {@code .avsc} files, then the one with {@code topics.yaml}
   */
  public static void main(String[] folders) {
    var faults = faults(new ContractFolder(Path.of(folders[0]), Path.of(folders[1])));
    if (!faults.isEmpty()) {
      throw new RefusedContracts(faults);
    }
  }

  static List<String> faults(ContractFolder folder) {
    var list = folder.topics();
    var schemas = folder.schemas();
    var faults = new ArrayList<>(list.faults());
    for (Topic topic : list.topics()) {
      faults.addAll(faults(topic, schemas.get(topic.name()), folder));
    }
    if (!list.names().isEmpty()) {
      faults.addAll(strays(list.names(), schemas.keySet(), folder.releasedTopics()));
    }
    return faults;
  }

  private static List<String> faults(Topic topic, Schema schema, ContractFolder folder) {
    if (schema == null) {
      return List.of("%1$s: no contract src/main/avro/%1$s.avsc".formatted(topic.name()));
    }
    var faults = new ArrayList<String>();
    if (!schema.getName().equals(topic.contract())) {
      faults.add(
          "%s: topics.yaml names the contract %s, the file holds %s"
              .formatted(topic.name(), topic.contract(), schema.getName()));
    }
    faults.addAll(new FieldRules(topic, schema).faults());
    var contract = new Contract(topic, schema, folder.released(topic.name()));
    faults.addAll(new ReleaseRules(contract).faults());
    return faults;
  }

  private static List<String> strays(
      Set<String> topics, Set<String> contracts, List<String> released) {
    var strays = new ArrayList<String>();
    contracts.stream()
        .filter(name -> !topics.contains(name))
        .forEach(name -> strays.add(name + ".avsc: a contract without a topic in topics.yaml"));
    released.stream()
        .filter(name -> !topics.contains(name))
        .forEach(name -> strays.add("released/" + name + ": no such topic in topics.yaml"));
    return strays;
  }
}
