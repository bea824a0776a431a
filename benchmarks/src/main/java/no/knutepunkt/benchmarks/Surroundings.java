package no.knutepunkt.benchmarks;

import java.util.Map;

/**
 * What a contestant works with; it travels by environment.
 *
 * @param kafka bootstrap servers
 * @param registry the registry's Confluent-compatible API
 * @param database JDBC URL of the contestant's own database
 */
public record Surroundings(
    String kafka, String registry, String database, String username, String password) {

  public static Surroundings ofThisProcess() {
    return new Surroundings(
        System.getenv("BENCH_KAFKA"),
        System.getenv("BENCH_REGISTRY"),
        System.getenv("BENCH_DATABASE"),
        System.getenv("BENCH_USERNAME"),
        System.getenv("BENCH_PASSWORD"));
  }

  Map<String, String> asEnvironment() {
    return Map.of(
        "BENCH_KAFKA", kafka,
        "BENCH_REGISTRY", registry,
        "BENCH_DATABASE", database,
        "BENCH_USERNAME", username,
        "BENCH_PASSWORD", password);
  }
}
