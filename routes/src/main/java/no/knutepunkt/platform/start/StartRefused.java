package no.knutepunkt.platform.start;

/** The hub does not start; the message is the sentence that tells the operator why. */
public class StartRefused extends RuntimeException {

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
