package no.knutepunkt.benchmarks.contestants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.benchmarks.Surroundings;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Kafka's batch listener on two threads, JdbcTemplate's batch update, offsets after it. */
public final class SpringKafkaToDatabase {

  static final String UPSERT =
      """
      insert into member as m (organisation_number, changed_at, event_id, name, municipality,
        industry_code, employees, website, email, phone, contact_person, status, joined_on,
        leaving_notice_on, products, machines, certificates, networks)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (organisation_number) do update set
        changed_at = excluded.changed_at, event_id = excluded.event_id,
        name = excluded.name, municipality = excluded.municipality,
        industry_code = excluded.industry_code, employees = excluded.employees,
        website = excluded.website, email = excluded.email, phone = excluded.phone,
        contact_person = excluded.contact_person, status = excluded.status,
        joined_on = excluded.joined_on, leaving_notice_on = excluded.leaving_notice_on,
        products = excluded.products, machines = excluded.machines,
        certificates = excluded.certificates, networks = excluded.networks
      where (excluded.changed_at, excluded.event_id) > (m.changed_at, m.event_id)
      """;

  private static final int BATCH = 2_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final ThreadLocal<AvroDecoder> decoder = ThreadLocal.withInitial(AvroDecoder::new);

  private SpringKafkaToDatabase(Surroundings at) {
    com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource();
    pool.setJdbcUrl(at.database() + "?reWriteBatchedInserts=true");
    pool.setUsername(at.username());
    pool.setPassword(at.password());
    pool.setMaximumPoolSize(2);
    jdbc = new JdbcTemplate(pool);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  public static void main(String[] words) {
    Surroundings at = Surroundings.ofThisProcess();
    SpringKafkaToDatabase sink = new SpringKafkaToDatabase(at);
    ContainerProperties properties = new ContainerProperties(words[0]);
    properties.setMessageListener((BatchMessageListener<byte[], byte[]>) sink::upsert);
    ConcurrentMessageListenerContainer<byte[], byte[]> container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(consumer(at)), properties);
    container.setConcurrency(2);
    container.start();
    System.out.println("ready");
  }

  static Map<String, Object> consumer(Surroundings at) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", at.kafka());
    settings.put("group.id", "spring");
    settings.put("auto.offset.reset", "earliest");
    settings.put("max.poll.records", BATCH);
    settings.put("session.timeout.ms", 1_200_000);
    settings.put("max.poll.interval.ms", 1_200_000);
    settings.put("key.deserializer", ByteArrayDeserializer.class);
    settings.put("value.deserializer", ByteArrayDeserializer.class);
    return settings;
  }

  /** One statement may not touch a row twice, so only the newest of each company goes on. */
  private void upsert(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, Row> newest = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> raw : records) {
      MemberUpdate update = decoder.get().decode(raw.value());
      newest.merge(
          update.getOrganisationNumber(),
          new Row(id(raw), update),
          (one, other) ->
              one.update().getChangedAt().isAfter(other.update().getChangedAt()) ? one : other);
    }
    transaction.executeWithoutResult(
        status ->
            jdbc.batchUpdate(
                UPSERT, newest.values(), BATCH, (statement, row) -> row.fill(statement)));
  }

  private static UUID id(ConsumerRecord<byte[], byte[]> raw) {
    return UUID.fromString(new String(raw.headers().lastHeader("ce_id").value(), ISO_8859_1));
  }

  private record Row(UUID id, MemberUpdate update) {

    void fill(PreparedStatement statement) throws SQLException {
      Object[] values = {
        update.getOrganisationNumber(),
        update.getChangedAt().atOffset(ZoneOffset.UTC),
        id,
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
        update.getNetworks().toArray(String[]::new)
      };
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
    }
  }
}
