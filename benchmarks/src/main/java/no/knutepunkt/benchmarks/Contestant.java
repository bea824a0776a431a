package no.knutepunkt.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One contestant as a process of its own, which stands still unless it is its turn. */
final class Contestant implements AutoCloseable {

  /** The heap and the collector that ./hub gives the hub. */
  static final List<String> JVM =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-Xmn192m",
          "-XX:SurvivorRatio=2",
          "-XX:TargetSurvivorRatio=90");

  private final String name;
  private final Process process;
  private final BufferedReader said;

  private Contestant(String name, Process process) {
    this.name = name;
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts one of the classes of this module; returns when it says that it is ready. */
  static Contestant started(String name, Class<?> main, Surroundings at, String... arguments) {
    return started(name, System.getProperty("java.class.path"), main, at, arguments);
  }

  /** The same with a classpath of its own. */
  static Contestant started(
      String name, String classpath, Class<?> main, Surroundings at, String... arguments) {
    List<String> command = new ArrayList<>(JVM);
    command.addAll(List.of("-cp", classpath, main.getName()));
    command.addAll(List.of(arguments));
    Contestant contestant = started(name, command, at.asEnvironment());
    contestant.awaitLine();
    return contestant;
  }

  static Contestant started(String name, List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    File errors =
        Path.of("benchmarks", "target", name.replaceAll("[^A-Za-z]+", "-") + ".err").toFile();
    builder.redirectError(errors);
    try {
      Process process = builder.start();
      // A run that is broken off leaves nobody behind.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new Contestant(name, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  long pid() {
    return process.pid();
  }

  long cpuMicros() {
    return Cpu.micros(pid());
  }

  void freeze() {
    signal("-STOP");
  }

  void thaw() {
    signal("-CONT");
  }

  private void signal(String which) {
    try {
      int status = new ProcessBuilder("kill", which, Long.toString(pid())).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException(name + " is gone: see benchmarks/target");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells the contestant a line and waits for its answer. */
  String ask(String line) {
    try {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
      return awaitLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String awaitLine() {
    try {
      String line = said.readLine();
      if (line == null) {
        throw new IllegalStateException(name + " ended: see benchmarks/target");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
