package no.knutepunkt.benchmarks.contestants;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.schemas.MessageClasses;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** Encodes member updates behind the frame of another. */
final class AvroEncoder {

  private static final int FRAME = 5;

  private final SpecificDatumWriter<MemberUpdate> writer;
  private final Unlocked out = new Unlocked();
  private BinaryEncoder encoder;

  AvroEncoder() {
    MessageClasses.trust();
    writer = new SpecificDatumWriter<>(MemberUpdate.class);
  }

  byte[] framed(byte[] frame, MemberUpdate update) {
    try {
      out.end = 0;
      out.write(frame, 0, FRAME);
      encoder = EncoderFactory.get().directBinaryEncoder(out, encoder);
      writer.write(update, encoder);
      return Arrays.copyOf(out.bytes, out.end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDK's own array stream takes a lock for every byte, which doubles the cost of encoding. */
  private static final class Unlocked extends OutputStream {
    private byte[] bytes = new byte[1024];
    private int end;

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
        bytes = Arrays.copyOf(bytes, 2 * (end + count));
      }
    }
  }
}
