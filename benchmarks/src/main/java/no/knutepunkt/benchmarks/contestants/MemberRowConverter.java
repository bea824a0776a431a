package no.knutepunkt.benchmarks.contestants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.debezium.data.Uuid;
import java.time.LocalDate;
import java.util.Map;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.storage.Converter;

/** A member update as Connect wants it, under the names of the table: the shortest way there. */
public final class MemberRowConverter implements Converter {

  private static final Schema TEXTS = SchemaBuilder.array(Schema.STRING_SCHEMA).build();
  private static final Schema DAY = Date.builder().optional().build();

  private static final Schema ROW =
      SchemaBuilder.struct()
          .name("member")
          .field("organisation_number", Schema.STRING_SCHEMA)
          .field("changed_at", Timestamp.SCHEMA)
          .field("event_id", Uuid.schema())
          .field("name", Schema.STRING_SCHEMA)
          .field("municipality", Schema.OPTIONAL_STRING_SCHEMA)
          .field("industry_code", Schema.OPTIONAL_STRING_SCHEMA)
          .field("employees", Schema.OPTIONAL_INT32_SCHEMA)
          .field("website", Schema.OPTIONAL_STRING_SCHEMA)
          .field("email", Schema.OPTIONAL_STRING_SCHEMA)
          .field("phone", Schema.OPTIONAL_STRING_SCHEMA)
          .field("contact_person", Schema.OPTIONAL_STRING_SCHEMA)
          .field("status", Schema.STRING_SCHEMA)
          .field("joined_on", DAY)
          .field("leaving_notice_on", DAY)
          .field("products", TEXTS)
          .field("machines", TEXTS)
          .field("certificates", TEXTS)
          .field("networks", TEXTS)
          .build();

  private final AvroDecoder decoder = new AvroDecoder();

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    // There is nothing to choose.
  }

  @Override
  public byte[] fromConnectData(String topic, Schema schema, Object value) {
    throw new IllegalStateException("a sink only reads");
  }

  @Override
  public SchemaAndValue toConnectData(String topic, byte[] value) {
    throw new IllegalStateException("the event's id is in the headers");
  }

  @Override
  public SchemaAndValue toConnectData(String topic, Headers headers, byte[] value) {
    MemberUpdate update = decoder.decode(value);
    Struct row =
        new Struct(ROW)
            .put("organisation_number", update.getOrganisationNumber())
            .put("changed_at", java.util.Date.from(update.getChangedAt()))
            .put("event_id", new String(headers.lastHeader("ce_id").value(), ISO_8859_1))
            .put("name", update.getName())
            .put("municipality", update.getMunicipality())
            .put("industry_code", update.getIndustryCode())
            .put("employees", update.getEmployees())
            .put("website", update.getWebsite())
            .put("email", update.getEmail())
            .put("phone", update.getPhone())
            .put("contact_person", update.getContactPerson())
            .put("status", update.getStatus().name())
            .put("joined_on", day(update.getJoinedOn()))
            .put("leaving_notice_on", day(update.getLeavingNoticeOn()))
            .put("products", update.getProducts())
            .put("machines", update.getMachines())
            .put("certificates", update.getCertificates())
            .put("networks", update.getNetworks());
    return new SchemaAndValue(ROW, row);
  }

  private static java.util.Date day(LocalDate day) {
    return day == null ? null : Date.toLogical(DAY, (int) day.toEpochDay());
  }
}
