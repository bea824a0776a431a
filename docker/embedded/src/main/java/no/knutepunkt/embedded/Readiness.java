package no.knutepunkt.embedded;

/** Whether a part answers as it should by now; asked again and again until it does. */
@FunctionalInterface
public interface Readiness {
  boolean ready();
}
