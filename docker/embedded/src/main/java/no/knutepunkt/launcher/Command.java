package no.knutepunkt.launcher;

/** One word after {@code ./hub}. */
@FunctionalInterface
interface Command {
  int DONE = 0;
  int REFUSED = 1;
  int FAILED = 2;
  int NOT_RUNNING = 3;

  /** Does it and gives the exit status. */
  int run(Session session);
}
