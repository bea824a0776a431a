package no.knutepunkt.system;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;

/** The port that a broker shows to this machine alone; the same one when it starts again. */
final class PublishedPort {

  static final int INSIDE = 9094;

  private PublishedPort() {}

  static CreateContainerCmd at(int outside, CreateContainerCmd command) {
    ExposedPort port = ExposedPort.tcp(INSIDE);
    command.withExposedPorts(port);
    command
        .getHostConfig()
        .withPortBindings(new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", outside), port));
    return command;
  }
}
