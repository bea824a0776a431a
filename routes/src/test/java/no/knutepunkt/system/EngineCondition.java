package no.knutepunkt.system;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides about tests that are {@link OnContainers}, and never in silence. */
final class EngineCondition implements ExecutionCondition {

  private static final String HOW =
      "Start a Docker engine (docs/operations.md) and run: mvn verify -Dcontainers=required";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    return decide(test.getDisplayName(), Wish.of(System.getProperty("containers")));
  }

  private static ConditionEvaluationResult decide(String test, Wish wish) {
    if (wish == Wish.NO) {
      return notRun(test, "this run leaves out the tests on containers (-Dcontainers=no)");
    }
    if (Docker.answers()) {
      return ConditionEvaluationResult.enabled("a Docker engine answers");
    }
    if (wish == Wish.REQUIRED) {
      throw new IllegalStateException(test + " needs a Docker engine, and none answers. " + HOW);
    }
    return notRun(test, "it needs a Docker engine, and none answers. " + HOW);
  }

  private static ConditionEvaluationResult notRun(String test, String why) {
    System.out.println("[WARNING] NOT RUN: " + test + ": " + why);
    return ConditionEvaluationResult.disabled(why);
  }

  /** What the build was told about tests on containers. */
  enum Wish {
    NO,
    WHERE_AN_ENGINE_ANSWERS,
    REQUIRED;

    static Wish of(String typed) {
      if (typed == null) {
        return System.getenv("CI") == null ? WHERE_AN_ENGINE_ANSWERS : REQUIRED;
      }
      return switch (typed) {
        case "no" -> NO;
        case "required" -> REQUIRED;
        default -> throw new IllegalArgumentException("-Dcontainers is no or required: " + typed);
      };
    }
  }
}
