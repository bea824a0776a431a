package no.knutepunkt.everydoor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import no.knutepunkt.platform.contracts.StackContracts;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Values of records, right and wrong, in the Confluent framing. */
final class Written {

  private static final int FRAME = 5;

  private Written() {}

  /** What a program of last year wrote: the same, by a contract that lacks its newest field. */
  static byte[] byAnOlderContract(String topic, byte[] value) throws IOException {
    Schema now = StackContracts.registered().of(topic).schema();
    Schema old = without(lastWithDefault(now), now);
    GenericRecord record =
        new GenericDatumReader<GenericRecord>(now, old)
            .read(
                null, DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, null));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(old).write(record, encoder);
    encoder.flush();
    return framed(StackContracts.registerForeign(old), out.toByteArray());
  }

  private static String lastWithDefault(Schema schema) {
    List<Schema.Field> newestFirst = new ArrayList<>(schema.getFields());
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .filter(Schema.Field::hasDefaultValue)
        .map(Schema.Field::name)
        .findFirst()
        .orElseThrow();
  }

  private static Schema without(String name, Schema schema) {
    List<Schema.Field> fields = new ArrayList<>();
    schema.getFields().stream()
        .filter(field -> !field.name().equals(name))
        .forEach(field -> fields.add(new Schema.Field(field, field.schema())));
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
  }

  static byte[] framed(int schemaId, byte[] data) {
    return ByteBuffer.allocate(FRAME + data.length)
        .put((byte) 0)
        .putInt(schemaId)
        .put(data)
        .array();
  }

  /** So many bytes that no compression makes fewer, behind a right frame. */
  static byte[] noise(String topic, int length) {
    byte[] noise = new byte[length - FRAME];
    new Random(7).nextBytes(noise);
    return framed(StackContracts.registered().of(topic).id(), noise);
  }
}
