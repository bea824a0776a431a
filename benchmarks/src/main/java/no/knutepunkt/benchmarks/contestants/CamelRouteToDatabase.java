package no.knutepunkt.benchmarks.contestants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.benchmarks.Surroundings;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.main.Main;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A route as the manual shows it: one exchange a record, one statement, offset by hand after it.
 */
public final class CamelRouteToDatabase extends RouteBuilder {

  private final ThreadLocal<AvroDecoder> decoder = ThreadLocal.withInitial(AvroDecoder::new);
  private final Surroundings at;
  private final String topic;

  private CamelRouteToDatabase(Surroundings at, String topic) {
    this.at = at;
    this.topic = topic;
  }

  public static void main(String[] words) throws Exception {
    Surroundings at = Surroundings.ofThisProcess();
    com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource();
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(at.database());
    database.setUser(at.username());
    database.setPassword(at.password());
    pool.setDataSource(database);
    pool.setMaximumPoolSize(4);
    Main camel = new Main();
    camel.bind("database", pool);
    camel.configure().addRoutesBuilder(new CamelRouteToDatabase(at, words[0]));
    System.out.println("ready");
    camel.run();
  }

  @Override
  public void configure() {
    from(consumer(at, topic))
        .process(this::parameters)
        .to("sql:" + SpringKafkaToDatabase.UPSERT.replace("?", "#") + "?dataSource=#database")
        .process(CamelRouteToDatabase::commit);
  }

  static String consumer(Surroundings at, String topic) {
    return "kafka:%s?brokers=%s&groupId=camel&autoOffsetReset=earliest&consumersCount=4"
            .formatted(topic, at.kafka())
        + "&autoCommitEnable=false&allowManualCommit=true&breakOnFirstError=true"
        + "&sessionTimeoutMs=1200000&maxPollIntervalMs=1200000"
        + "&keyDeserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer"
        + "&valueDeserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer";
  }

  static void commit(Exchange exchange) {
    exchange.getMessage().getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class).commit();
  }

  private void parameters(Exchange exchange) {
    MemberUpdate update = decoder.get().decode(exchange.getMessage().getBody(byte[].class));
    byte[] id = exchange.getMessage().getHeader("ce_id", byte[].class);
    List<Object> values =
        Arrays.asList(
            update.getOrganisationNumber(),
            update.getChangedAt().atOffset(ZoneOffset.UTC),
            UUID.fromString(new String(id, ISO_8859_1)),
            update.getName(),
            update.getMunicipality(),
            update.getIndustryCode(),
            update.getEmployees(),
            update.getWebsite(),
            update.getEmail(),
            update.getPhone(),
            update.getContactPerson(),
            update.getStatus().name(),
            update.getJoinedOn(),
            update.getLeavingNoticeOn(),
            update.getProducts().toArray(String[]::new),
            update.getMachines().toArray(String[]::new),
            update.getCertificates().toArray(String[]::new),
            update.getNetworks().toArray(String[]::new));
    exchange.getMessage().setBody(values);
  }
}
