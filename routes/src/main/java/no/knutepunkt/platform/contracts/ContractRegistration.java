package no.knutepunkt.platform.contracts;

import java.util.List;
import java.util.Optional;
import no.knutepunkt.schemas.Contract;
import no.knutepunkt.schemas.Contracts;
import no.knutepunkt.schemas.SchemaDifference;
import no.knutepunkt.schemas.Topic;
import org.apache.avro.Schema;
import org.springframework.stereotype.Component;

/**
 * Brings a topic's contract and the registry together. An empty registry gets every released
 * version in order; a registry that stands at an older release gets the newer ones; anything else
 * stops the start with a sentence that says what differs.
 */
@Component
class ContractRegistration {

  private final Registry registry;

  ContractRegistration(Registry registry) {
    this.registry = registry;
  }

  /**
   * The contract under the registry's id.
   *
   * @throws ContractMismatch when the registry has a version that this hub does not know
   */
  RegisteredContract register(Topic topic) {
    String subject = topic.name() + "-value";
    Contract contract = Contracts.of(topic);
    Optional<Registry.Version> newest = registry.newest(subject);
    int known = newest.map(version -> position(subject, contract, version)).orElse(-1);
    if (known == contract.versions().size() - 1) {
      return new RegisteredContract(newest.orElseThrow().id(), contract.current());
    }
    registry.requireFullTransitiveCompatibility(subject);
    int id = 0;
    for (Schema version : contract.versions().subList(known + 1, contract.versions().size())) {
      id = registry.register(subject, version);
    }
    return new RegisteredContract(id, contract.current());
  }

  private static int position(String subject, Contract contract, Registry.Version newest) {
    Schema theirs = new Schema.Parser().parse(newest.schema());
    for (int i = contract.versions().size() - 1; i >= 0; i--) {
      if (SchemaDifference.between(contract.versions().get(i), theirs).isEmpty()) {
        return i;
      }
    }
    List<String> differences = SchemaDifference.between(contract.current(), theirs);
    throw new ContractMismatch(subject, newest.version(), differences);
  }
}
