package no.knutepunkt.platform.contracts;

import java.util.Optional;
import no.knutepunkt.schemas.Contract;
import no.knutepunkt.schemas.SchemaDifference;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpStatusCodeException;

/**
 * Brings a topic's contract and the registry together. An empty registry gets every released
 * version in order; a registry that stands at an older release gets the newer ones; anything else
 * stops the start with a sentence that says what differs.
 */
@Component
class ContractRegistration {

  private static final Logger LOG = LoggerFactory.getLogger(ContractRegistration.class);
  private static final int ATTEMPTS = 5;

  private final Registry registry;

  ContractRegistration(Registry registry) {
    this.registry = registry;
  }

  /**
   * The contract under the registry's id. Another hub may do the same at this moment: what the
   * registry refuses is looked at anew, as often as two hubs can get in each other's way.
   *
   * @throws ContractMismatch when the registry has a version that this hub does not know
   */
  RegisteredContract register(Contract contract) {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return bringTogether(contract);
      } catch (HttpStatusCodeException refused) {
        LOG.info(
            "The registry answered {} about {}; looking at it again",
            refused.getStatusCode(),
            contract.topic().name());
      }
    }
    return bringTogether(contract);
  }

  private RegisteredContract bringTogether(Contract contract) {
    String subject = contract.topic().name() + "-value";
    Optional<Registry.Version> newest = registry.newest(subject);
    int known = newest.map(version -> release(subject, contract, version)).orElse(0);
    registry.requireFullTransitiveCompatibility(subject);
    if (known == contract.version()) {
      return RegisteredContract.of(newest.orElseThrow().id(), contract.schema());
    }
    int id = 0;
    for (Schema release : contract.released().tailMap(known, false).values()) {
      id = registry.register(subject, release);
    }
    return RegisteredContract.of(id, contract.schema());
  }

  private static int release(String subject, Contract contract, Registry.Version newest) {
    Schema theirs = new Schema.Parser().parse(newest.schema());
    return contract.released().descendingMap().entrySet().stream()
        .filter(release -> SchemaDifference.between(release.getValue(), theirs).isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new ContractMismatch(
                    subject, newest.version(), SchemaDifference.between(contract.schema(), theirs)))
        .getKey();
  }
}
