package no.knutepunkt.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A broker, a registry and a database that run for as long as this object is open, and die with
 * this JVM in any case. What they hold stays in the data folder.
 */
public final class EmbeddedStack implements AutoCloseable {
  private final DataLayout data;
  private final StackFolder stack;
  private final Progress progress;
  private final DataLock lock;
  private final Secrets secrets;
  private final Database postgres;
  private final Broker kafka;
  private final Supervised database;
  private final Supervised registry;
  private final Supervised broker;

  private EmbeddedStack(DataLayout data, StackFolder stack, Progress progress, DataLock lock) {
    this.data = data;
    this.stack = stack;
    this.progress = progress;
    this.lock = lock;
    new Leftovers(data).stop();
    secrets = new Secrets(data);
    Ports ports = new Ports(data);
    postgres = new Database(data, secrets, PostgresBinaries.unpacked(stack));
    kafka = new Broker(data, stack);
    Registry apicurio = new Registry(data, stack, secrets);
    database = supervised(postgres.part(ports.of(Database.NAME)));
    registry = supervised(apicurio.part(ports.of(Registry.NAME), database.part().port()));
    broker = supervised(kafka.part(ports.of(Broker.NAME), ports.of(Broker.CONTROLLER)));
  }

  /** Starts all three on this folder and waits until each answers. */
  public static EmbeddedStack start(Path folder) {
    EmbeddedStack stack = open(folder, Progress.SILENT);
    stack.bringUp();
    return stack;
  }

  /**
   * Takes this folder and ends what an earlier run left there. Nothing runs yet.
   *
   * @throws StackFailure if the folder is in use
   */
  public static EmbeddedStack open(Path folder, Progress progress) {
    DataLayout data = new DataLayout(folder);
    StackFolder stack = StackFolder.find();
    DataLock lock = DataLock.take(data);
    try {
      return new EmbeddedStack(data, stack, progress, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Deletes what broker, registry and database of this folder hold.
   *
   * @throws StackFailure if the folder is in use
   */
  public static void forget(Path folder) {
    DataLayout data = new DataLayout(folder);
    DataLock lock = DataLock.take(data);
    try {
      new Leftovers(data).stop();
      Trees.delete(data.broker());
      Trees.delete(data.database());
    } finally {
      lock.close();
    }
  }

  /**
   * Starts all three, each as early as it can, and returns when all answer.
   *
   * @throws StackFailure if one does not come up; all are stopped then, and the folder is free
   */
  public void bringUp() {
    var databaseUp = begun(postgres::prepare, database).thenRun(() -> again(registry));
    var brokerUp = begun(kafka::prepare, broker);
    try {
      CompletableFuture.allOf(databaseUp, brokerUp).join();
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof StackFailure failure ? failure : e;
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + broker.part().port();
  }

  /** The registry's Confluent-compatible interface, version 7. */
  public String registryUrl() {
    return Registry.url(registry.part().port());
  }

  /** The hub's own database; {@link #username()} owns it. */
  public String jdbcUrl() {
    return Database.jdbcUrl(database.part().port(), Database.HUB);
  }

  public String username() {
    return Database.HUB;
  }

  public String password() {
    return secrets.of(Secret.HUB_DATABASE_PASSWORD);
  }

  public Secrets secrets() {
    return secrets;
  }

  public DataLayout data() {
    return data;
  }

  /** What runs, in the order in which it is stopped. */
  public List<Supervised> parts() {
    return List.of(registry, broker, database);
  }

  /** Another part on the same data folder, kept running like these; its owner stops it. */
  public Supervised supervised(Part part) {
    return new Supervised(part, data, stack, progress);
  }

  public StackFolder stack() {
    return stack;
  }

  /** SIGKILL; the broker stays down until {@link #restartBroker()}. */
  public void killBroker() {
    broker.kill();
  }

  /** Starts a killed broker on its old port and waits until it answers. */
  public void restartBroker() {
    again(broker);
  }

  /** SIGKILL; the registry stays down until {@link #restartRegistry()}. */
  public void killRegistry() {
    registry.kill();
  }

  /** Starts a killed registry on its old port and waits until it answers. */
  public void restartRegistry() {
    again(registry);
  }

  /** SIGKILL; the database stays down until {@link #restartDatabase()}. */
  public void killDatabase() {
    database.kill();
  }

  /** Starts a killed database on its old port and waits until it answers. */
  public void restartDatabase() {
    again(database);
  }

  /** Stops registry, broker and database, in this order, and gives the folder free. */
  @Override
  public void close() {
    parts().forEach(Supervised::retire);
    lock.close();
  }

  private static CompletableFuture<Void> begun(Runnable prepare, Supervised part) {
    return CompletableFuture.runAsync(prepare, task -> new Thread(task, "start").start())
        .thenRun(() -> again(part));
  }

  private static void again(Supervised part) {
    part.start();
    part.awaitReady();
  }
}
