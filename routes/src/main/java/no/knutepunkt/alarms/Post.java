package no.knutepunkt.alarms;

import java.io.IOException;
import java.util.List;

/** One way of telling people. */
interface Post {

  /** The channel whose notices go this way. */
  String channel();

  /**
   * Sends the notices of one address; returns when they are handed over.
   *
   * @throws IOException when they are not; they are tried again
   */
  void send(String address, List<Notice> notices) throws IOException;
}
