package no.knutepunkt.alarms;

import java.io.IOException;
import java.util.List;

/** One way of telling people. */
interface Post {

  /** The channel whose notices go this way. */
  String channel();

  /** How many notices can be sent this way while a claim lasts, however slow the other end is. */
  int atATime();

  /**
   * Sends the notices of one address; returns when they are handed over.
   *
   * @throws IOException when they are not; they are tried again
   */
  void send(String address, List<Notice> notices) throws IOException;
}
