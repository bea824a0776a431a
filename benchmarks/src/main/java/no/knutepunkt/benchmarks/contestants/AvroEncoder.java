package no.knutepunkt.benchmarks.contestants;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.schemas.MessageClasses;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** Encodes member updates behind the frame of another. */
final class AvroEncoder {

  private static final int FRAME = 5;

  private final SpecificDatumWriter<MemberUpdate> writer;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
  private BinaryEncoder encoder;

  AvroEncoder() {
    MessageClasses.trust();
    writer = new SpecificDatumWriter<>(MemberUpdate.class);
  }

  byte[] framed(byte[] frame, MemberUpdate update) {
    try {
      out.reset();
      out.write(frame, 0, FRAME);
      encoder = EncoderFactory.get().directBinaryEncoder(out, encoder);
      writer.write(update, encoder);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
