package no.knutepunkt.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Ready when the broker counts itself among the living in its answer to a Metadata request (Kafka
 * protocol, api 3, version 1, no topics). An open port alone comes earlier than that.
 */
record BrokerReadiness(int port) implements Readiness {
  private static final int MILLIS = 5_000;
  private static final int REQUEST_BYTES = 14;
  private static final short METADATA = 3;
  private static final short VERSION = 1;

  @Override
  public boolean ready() {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(MILLIS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
      ask(new DataOutputStream(socket.getOutputStream()));
      return livingBrokers(new DataInputStream(socket.getInputStream())) > 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void ask(DataOutputStream out) throws IOException {
    out.writeInt(REQUEST_BYTES);
    out.writeShort(METADATA);
    out.writeShort(VERSION);
    out.writeInt(1); // correlation id
    out.writeShort(-1); // no client id
    out.writeInt(0); // no topics
    out.flush();
  }

  private static int livingBrokers(DataInputStream in) throws IOException {
    in.readInt(); // size
    in.readInt(); // correlation id
    return in.readInt();
  }
}
