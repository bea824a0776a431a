package no.knutepunkt.system.crashes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between hub and database, which can be slow, lose answers, or be cut. */
final class Link implements AutoCloseable {

  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final ServerSocket entrance;
  private final int target;
  private volatile boolean answersGetLost;
  private volatile int delayMillis;

  Link(int target) throws IOException {
    this.target = target;
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    inBackground(this::connect);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** Whatever is asked gets there, and no answer comes back, until {@link #cut}. */
  void loseAnswers() {
    answersGetLost = true;
  }

  /** Ends every connection; new ones are sound. */
  void cut() throws IOException {
    answersGetLost = false;
    for (Socket end : List.copyOf(ends)) {
      end.close();
      ends.remove(end);
    }
  }

  /** Each piece takes so much longer in each direction. */
  void delay(int millis) {
    delayMillis = millis;
  }

  private void connect() throws IOException {
    while (!entrance.isClosed()) {
      Socket near = entrance.accept();
      ends.add(near);
      inBackground(() -> join(near));
    }
  }

  /** Where nobody answers at the far end, there is no near one. */
  private void join(Socket near) throws IOException {
    try {
      Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
      ends.add(far);
      inBackground(() -> pump(near, far, false));
      pump(far, near, true);
    } finally {
      near.close();
    }
  }

  private void pump(Socket from, Socket to, boolean answers) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] piece = new byte[8_192];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        Pauses.of(delayMillis);
        if (!(answers && answersGetLost)) {
          out.write(piece, 0, read);
        }
      }
    }
  }

  /** What a wire does until it breaks. */
  private interface Work {
    void go() throws IOException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.go();
              } catch (IOException broken) {
                // The wire was cut, at one of its ends or here.
              }
            },
            "link");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }
}
