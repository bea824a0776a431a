package no.knutepunkt.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL with one database for the hub and one for the registry, each with an owner. */
record Database(DataLayout data, Secrets secrets, PostgresBinaries binaries) {
  static final String NAME = "database";
  static final String HUB = "knutepunkt";
  static final String REGISTRY = "registry";

  private static final List<String> SETTINGS =
      List.of(
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "max_connections=60",
          "shared_buffers=128MB",
          // Ids come in no order: after each checkpoint the first on a page takes the page along.
          "checkpoint_timeout=15min",
          "max_wal_size=2GB",
          "jit=off",
          "log_checkpoints=off",
          "timezone=UTC");

  static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  Part part(int port) {
    List<String> command = asOrdinaryUser("postgres", "-D", data.database().toString());
    command.addAll(List.of("-p", Integer.toString(port)));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return new Part(
        NAME,
        port,
        command,
        Map.of(),
        data.output(NAME),
        "INT", // what PostgreSQL calls a fast shutdown: clean, without waiting for clients
        new DatabaseReadiness(data.database(), data.pidFile(NAME)));
  }

  /**
   * Makes the cluster, once. It gets its name when it is whole, so half a cluster is never used.
   */
  void prepare() {
    if (Files.isDirectory(data.database())) {
      return;
    }
    Path unfinished = data.root().resolve("postgres.unfinished");
    Trees.delete(unfinished);
    makeCluster(unfinished);
    makeDatabases(unfinished);
    try {
      Files.move(unfinished, data.database(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void makeCluster(Path folder) {
    secrets.of(Secret.SUPERUSER_PASSWORD);
    List<String> command = asOrdinaryUser("initdb", "-D", folder.toString(), "--username=postgres");
    command.add("--pwfile=" + secrets.file(Secret.SUPERUSER_PASSWORD));
    command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
    command.addAll(List.of("--data-checksums", "--no-instructions"));
    new ShortCommand(command).run("");
  }

  private void makeDatabases(Path folder) {
    String sql =
        owned(HUB, secrets.of(Secret.HUB_DATABASE_PASSWORD))
            + owned(REGISTRY, secrets.of(Secret.REGISTRY_DATABASE_PASSWORD));
    ShortCommand alone =
        new ShortCommand(
            asOrdinaryUser("postgres", "--single", "-D", folder.toString(), "postgres"));
    String said = alone.run(sql);
    if (said.contains("ERROR")) {
      throw alone.failure(
          said.lines().filter(line -> line.contains("ERROR")).findFirst().orElse(""));
    }
  }

  private static String owned(String name, String password) {
    // One command a line: that is how a single-user backend reads them.
    return """
    CREATE ROLE %1$s LOGIN PASSWORD '%2$s'
    CREATE DATABASE %1$s OWNER %1$s
    """
        .formatted(name, password);
  }

  private List<String> asOrdinaryUser(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.program(program));
    command.addAll(List.of(arguments));
    return command;
  }
}
