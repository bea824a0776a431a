package no.knutepunkt.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record's bytes by the contract of its class: equal records have equal bytes. They are made
 * once, both for the id that is made of them and for the topic.
 */
public final class AvroBytes {

  private static final byte MAGIC = 0;
  private static final int FRAME = 1 + Integer.BYTES;
  private static final int USUAL_SIZE = 512;

  private static final ClassValue<DatumWriter<Object>> WRITERS =
      new ClassValue<>() {
        @Override
        protected DatumWriter<Object> computeValue(Class<?> type) {
          return new SpecificDatumWriter<>(
              SpecificData.get().getSchema(type), SpecificData.getForClass(type));
        }
      };

  private final Schema contract;
  private final byte[] framed;

  private AvroBytes(Schema contract, byte[] framed) {
    this.contract = contract;
    this.framed = framed;
  }

  public static AvroBytes of(SpecificRecord record) {
    Room room = new Room();
    try {
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(room, null);
      WRITERS.get(record.getClass()).write(record, encoder);
      encoder.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array takes every byte", impossible);
    }
    return new AvroBytes(record.getSchema(), room.taken());
  }

  /** How many bytes the record has by itself. */
  public int length() {
    return framed.length - FRAME;
  }

  /** The record by itself. */
  public byte[] toArray() {
    return Arrays.copyOfRange(framed, FRAME, framed.length);
  }

  /** The record by itself, to be read once. */
  ByteBuffer record() {
    return ByteBuffer.wrap(framed, FRAME, length());
  }

  /** The contract that they follow. */
  Schema contract() {
    return contract;
  }

  /** As a topic has it, behind the registry's number of the contract: no copy, to be read only. */
  byte[] framed(int schema) {
    ByteBuffer.wrap(framed).put(MAGIC).putInt(schema);
    return framed;
  }

  /** Bytes of one thread, with room for the frame before them: the JDK's own array stream locks. */
  private static final class Room extends OutputStream {
    private byte[] bytes = new byte[USUAL_SIZE];
    private int end = FRAME;

    @Override
    public void write(int one) {
      reserve(1);
      bytes[end++] = (byte) one;
    }

    @Override
    public void write(byte[] from, int at, int count) {
      reserve(count);
      System.arraycopy(from, at, bytes, end, count);
      end += count;
    }

    private void reserve(int count) {
      if (count > bytes.length - end) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + count));
      }
    }

    byte[] taken() {
      return Arrays.copyOf(bytes, end);
    }
  }
}
