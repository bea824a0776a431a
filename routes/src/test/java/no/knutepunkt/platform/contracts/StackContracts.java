package no.knutepunkt.platform.contracts;

import no.knutepunkt.testing.TestStack;
import org.springframework.web.client.RestClient;

/** The contracts as the shared registry has them. */
public final class StackContracts {

  private static final RegisteredContracts REGISTERED =
      new RegisteredContracts(registry(), new ContractRegistration(registry()));

  private StackContracts() {}

  public static RegisteredContracts registered() {
    return REGISTERED;
  }

  static Registry registry() {
    return at(TestStack.shared().registryUrl());
  }

  static Registry at(String url) {
    return new Registry(RestClient.builder(), new RegistryProperties(url, null, null));
  }
}
