package no.knutepunkt.benchmarks;

/**
 * One contestant's part of one round.
 *
 * @param nanos from the moment it may begin until all is settled
 * @param cpuMicros user and system time of the contestant's process
 * @param brokerMicros the same of the broker, while it was this one's turn
 * @param databaseMicros the same of PostgreSQL with its children
 */
record Turn(
    String contestant,
    int round,
    long events,
    long nanos,
    long cpuMicros,
    long brokerMicros,
    long databaseMicros) {

  double eventsPerSecond() {
    return events * 1e9 / nanos;
  }

  double cpuPerEvent() {
    return (double) cpuMicros / events;
  }

  double brokerPerEvent() {
    return (double) brokerMicros / events;
  }

  double databasePerEvent() {
    return (double) databaseMicros / events;
  }
}
