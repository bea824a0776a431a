package no.knutepunkt.system;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;

/** A port of a container at a fixed port of this machine, for loopback alone. */
final class PublishedPort {

  private PublishedPort() {}

  static PortBinding of(int inside, int outside) {
    return new PortBinding(
        Ports.Binding.bindIpAndPort("127.0.0.1", outside), ExposedPort.tcp(inside));
  }
}
