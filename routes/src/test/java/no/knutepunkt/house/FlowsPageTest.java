package no.knutepunkt.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.knutepunkt.testing.HubTest;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One name for a flow: of its class, of its route, and in docs/flows.md. */
@HubTest
class FlowsPageTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| `([\\w-]+)` \\|");

  private final CamelContext camel;
  private final Map<String, RouteBuilder> builders;

  FlowsPageTest(@Autowired CamelContext camel, @Autowired Map<String, RouteBuilder> builders) {
    this.camel = camel;
    this.builders = builders;
  }

  @Test
  void everyRouteIsNamedAsItsClass() {
    List<String> routes = camel.getRoutes().stream().map(Route::getRouteId).toList();
    List<String> classes =
        builders.values().stream()
            .filter(builder -> !(builder instanceof RouteConfigurationBuilder))
            .map(builder -> builder.getClass().getSimpleName())
            .toList();
    assertThat(routes).containsExactlyInAnyOrderElementsOf(classes);
  }

  @Test
  void thePageListsEveryFlowWithItsReceiverAndNoOther() throws IOException {
    assertListsWhatRuns(page());
  }

  @Test
  void aFlowThatThePageForgetsIsMissed() throws IOException {
    String forgetful = page().replaceFirst("(?m)^\\| `KeepMemberRegister` .*$", "");
    assertThatThrownBy(() -> assertListsWhatRuns(forgetful))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("KeepMemberRegister");
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "flows.md"));
  }

  private void assertListsWhatRuns(String page) {
    Map<String, String> running =
        camel.getRoutes().stream()
            .collect(Collectors.toMap(Route::getRouteId, FlowsPageTest::receiver));
    assertThat(listed(page)).isEqualTo(running);
  }

  private static Map<String, String> listed(String page) {
    return ROW.matcher(page)
        .results()
        .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
  }

  private static String receiver(Route route) {
    return route.getEndpoint().getEndpointUri().replaceFirst(".*receiver=", "");
  }
}
