package no.knutepunkt.benchmarks;

final class FileToTopic {
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
