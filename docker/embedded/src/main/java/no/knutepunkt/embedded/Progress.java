package no.knutepunkt.embedded;

import java.time.Duration;

/** Hears what happens to the parts, one call an event, from the thread that saw it. */
public interface Progress {
  /** The part answers; the time is counted from its start. */
  void ready(Part part, Duration after);

  /** The part ended although nobody asked it to, and is started again after the pause. */
  void died(Part part, Duration pause);

  /** The part was asked to end and has ended. */
  void stopped(Part part);

  /** Nobody listens. */
  Progress SILENT =
      new Progress() {
        @Override
        public void ready(Part part, Duration after) {}

        @Override
        public void died(Part part, Duration pause) {}

        @Override
        public void stopped(Part part) {}
      };
}
