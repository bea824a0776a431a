package no.knutepunkt.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Apicurio Registry, storing in PostgreSQL. */
record Registry(DataLayout data, StackFolder stack, Secrets secrets) {
  static final String NAME = "registry";

  private static final int HEAP_MEGABYTES = 96;

  static String url(int port) {
    return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
  }

  Part part(int port, int databasePort) {
    String jar = stack.registry().resolve("apicurio-registry-app-3.0.9-runner.jar").toString();
    return new Part(
        NAME,
        port,
        new Jvm(data, HEAP_MEGABYTES, List.of("-XX:TieredStopAtLevel=1")).command("-jar", jar),
        environment(port, databasePort),
        log(),
        "TERM",
        new HttpReadiness(url(port) + "/subjects"));
  }

  private Path log() {
    return data.log().resolve("registry.log");
  }

  private Map<String, String> environment(int port, int databasePort) {
    return Map.ofEntries(
        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
        Map.entry("QUARKUS_LOG_CONSOLE_ENABLE", "false"),
        Map.entry("QUARKUS_LOG_FILE_ENABLE", "true"),
        Map.entry("QUARKUS_LOG_FILE_PATH", log().toString()),
        Map.entry("QUARKUS_LOG_FILE_ROTATION_MAX_FILE_SIZE", "10M"),
        Map.entry("QUARKUS_LOG_FILE_ROTATION_MAX_BACKUP_INDEX", "2"),
        Map.entry("APICURIO_STORAGE_KIND", "sql"),
        Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
        Map.entry("APICURIO_DATASOURCE_URL", Database.jdbcUrl(databasePort, Database.REGISTRY)),
        Map.entry("APICURIO_DATASOURCE_USERNAME", Database.REGISTRY),
        Map.entry("APICURIO_DATASOURCE_PASSWORD", secrets.of(Secret.REGISTRY_DATABASE_PASSWORD)));
  }
}
