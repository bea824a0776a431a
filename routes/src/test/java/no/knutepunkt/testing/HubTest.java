package no.knutepunkt.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.Hub;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole hub within this JVM, on the shared stack and a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Hub.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(LiveHub.class)
@ContextConfiguration(initializers = HubTest.OnTestStack.class)
public @interface HubTest {

  /** The token that acts as the secretariat. */
  String OPERATOR = "the-operator-of-the-hub-in-these-tests";

  /** Points the hub at the stack by configuration alone, as any operator would. */
  class OnTestStack implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              Map.of(
                  "HUB_KAFKA_BOOTSTRAP_SERVERS", TestStack.shared().bootstrapServers(),
                  "HUB_KAFKA_GROUP_PREFIX", UUID.randomUUID() + "-",
                  "HUB_REGISTRY_URL", TestStack.shared().registryUrl(),
                  "HUB_DATABASE_URL", TestStack.newDatabase(),
                  "HUB_DATABASE_USERNAME", "postgres",
                  "HUB_DATABASE_PASSWORD", TestStack.superuserPassword(),
                  "HUB_OPERATOR_TOKEN", OPERATOR,
                  "HUB_SURVEY_KEY", key('s'),
                  "HUB_PSEUDONYM_KEY", key('p')))
          .applyTo(context);
    }

    private static String key(char fill) {
      byte[] bytes = new byte[32];
      Arrays.fill(bytes, (byte) fill);
      return Base64.getEncoder().encodeToString(bytes);
    }
  }
}
