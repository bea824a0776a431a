package no.knutepunkt.benchmarks;

final class Companies {
  static Section run(Options o) {
    return null;
  }

  static Section ndjson(Options o) {
    return run(o);
  }

  static Section csv(Options o) {
    return run(o);
  }
}
