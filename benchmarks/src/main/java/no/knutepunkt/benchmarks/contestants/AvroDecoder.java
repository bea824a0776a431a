package no.knutepunkt.benchmarks.contestants;

import java.io.IOException;
import java.io.UncheckedIOException;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.schemas.MessageClasses;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;

/** Decodes framed member updates into the generated class; for one thread. */
public final class AvroDecoder {

  private static final int FRAME = 5;

  private final SpecificDatumReader<MemberUpdate> reader;
  private BinaryDecoder decoder;

  public AvroDecoder() {
    MessageClasses.trust();
    reader = new SpecificDatumReader<>(MemberUpdate.class);
  }

  public MemberUpdate decode(byte[] framed) {
    try {
      decoder = DecoderFactory.get().binaryDecoder(framed, FRAME, framed.length - FRAME, decoder);
      return reader.read(null, decoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
