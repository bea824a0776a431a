package no.knutepunkt.benchmarks;

import java.util.function.LongSupplier;

/**
 * A contestant that is ready for its turns.
 *
 * @param work does or awaits one round's work, and returns how many events it was
 */
record Entrant(Contestant process, LongSupplier work) implements AutoCloseable {

  String name() {
    return process.name();
  }

  /** One turn: everyone else stands still. */
  Turn turn(int round, FreshStack stack) {
    long cpu = process.cpuMicros();
    long broker = stack.brokerCpuMicros();
    long database = stack.databaseCpuMicros();
    long begin = System.nanoTime();
    process.thaw();
    long events = work.getAsLong();
    long nanos = System.nanoTime() - begin;
    // What it does right after, such as committing offsets, is part of its CPU.
    Waiting.aMoment();
    Turn turn =
        new Turn(
            name(),
            round,
            events,
            nanos,
            process.cpuMicros() - cpu,
            stack.brokerCpuMicros() - broker,
            stack.databaseCpuMicros() - database);
    process.freeze();
    return turn;
  }

  @Override
  public void close() {
    process.close();
  }
}
