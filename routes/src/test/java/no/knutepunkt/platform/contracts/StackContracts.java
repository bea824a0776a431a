package no.knutepunkt.platform.contracts;

import java.util.UUID;
import no.knutepunkt.testing.TestStack;
import org.apache.avro.Schema;
import org.springframework.web.client.RestClient;

/** The contracts as the shared registry has them. */
public final class StackContracts {

  private static final RegisteredContracts REGISTERED =
      new RegisteredContracts(registry(), new ContractRegistration(registry()));

  private StackContracts() {}

  public static RegisteredContracts registered() {
    return REGISTERED;
  }

  /** Registers what a foreign producer could, and returns its id. */
  public static int registerForeign(Schema schema) {
    return registry().register("t" + UUID.randomUUID(), schema);
  }

  static Registry registry() {
    return at(TestStack.shared().registryUrl());
  }

  static Registry at(String url) {
    return new Registry(RestClient.builder(), new RegistryProperties(url, null, null));
  }
}
