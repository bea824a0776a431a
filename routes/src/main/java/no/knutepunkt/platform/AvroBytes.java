package no.knutepunkt.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** A record's bytes by the contract of its class: equal records have equal bytes. */
public final class AvroBytes {

  private static final int USUAL_SIZE = 512;

  private static final ClassValue<DatumWriter<Object>> WRITERS =
      new ClassValue<>() {
        @Override
        protected DatumWriter<Object> computeValue(Class<?> type) {
          return new SpecificDatumWriter<>(
              SpecificData.get().getSchema(type), SpecificData.getForClass(type));
        }
      };

  private AvroBytes() {}

  public static byte[] of(SpecificRecord record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    write(record, bytes);
    return bytes.toByteArray();
  }

  static void write(SpecificRecord record, ByteArrayOutputStream to) {
    try {
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(to, null);
      WRITERS.get(record.getClass()).write(record, encoder);
      encoder.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array takes every byte", impossible);
    }
  }
}
