package no.knutepunkt.platform.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.knutepunkt.platform.start.StartRefused;
import no.knutepunkt.schemas.Contracts;
import no.knutepunkt.schemas.MessageClasses;
import org.apache.avro.Schema;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** The contracts as the registry has them; made once at the start, and the start fails without. */
@Component
public class RegisteredContracts {

  private final Registry registry;
  private final Map<String, RegisteredContract> byTopic;
  private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();

  RegisteredContracts(Registry registry, ContractRegistration registration) {
    MessageClasses.trust();
    this.registry = registry;
    this.byTopic = registerAll(registration);
  }

  private static Map<String, RegisteredContract> registerAll(ContractRegistration registration) {
    try {
      return Contracts.all().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  contract -> contract.topic().name(), registration::register));
    } catch (RestClientException away) {
      throw new StartRefused(
          "The schema registry does not answer as it should, so the hub does not start. Is it up"
              + " where HUB_REGISTRY_URL says?",
          away);
    }
  }

  /**
   * The contract that is written and read on a topic.
   *
   * @throws IllegalArgumentException when the topic has none
   */
  public RegisteredContract of(String topic) {
    RegisteredContract contract = byTopic.get(topic);
    if (contract == null) {
      throw new IllegalArgumentException("topic " + topic + " has no registered contract");
    }
    return contract;
  }

  /** The schema that a record was written with, if it is a version of the topic's contract. */
  public Optional<Schema> writtenWith(String topic, int id) {
    RegisteredContract contract = of(topic);
    if (id == contract.id()) {
      return Optional.of(contract.schema());
    }
    Schema known = byId.get(id);
    Optional<Schema> schema = known != null ? Optional.of(known) : ask(id);
    return schema
        .filter(found -> found.getFullName().equals(contract.schema().getFullName()))
        .map(found -> remember(id, found));
  }

  /** No registry gives out ids below one, and not every one answers for them with a plain no. */
  private Optional<Schema> ask(int id) {
    return id < 1 ? Optional.empty() : registry.byId(id);
  }

  /** Only versions of our own contracts are remembered, so the map can't be made to grow. */
  private Schema remember(int id, Schema schema) {
    byId.put(id, schema);
    return schema;
  }
}
