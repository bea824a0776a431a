package no.knutepunkt.launcher;

import java.time.Duration;
import no.knutepunkt.embedded.Part;
import no.knutepunkt.embedded.Progress;

/** One line for each thing that happens to a part. */
record ProgressLines(Session session, Runnable changed) implements Progress {
  private static final double MILLIS_A_SECOND = 1_000.0;

  @Override
  public void ready(Part part, Duration after) {
    session.say("part.ready", name(part), seconds(after), Integer.toString(part.port()));
    changed.run();
  }

  @Override
  public void died(Part part, Duration pause) {
    session.say("part.died", name(part), seconds(pause), part.log());
    changed.run();
  }

  @Override
  public void stopped(Part part) {
    session.say("part.stopped", name(part));
  }

  private String name(Part part) {
    return session.words().say("part." + part.name());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS_A_SECOND;
  }
}
