package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a record as bytes, to be had back exactly as they were. */
final class PackedHeaders {

  private static final int NULL = -1;

  private PackedHeaders() {}

  static byte[] pack(Headers headers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Header[] all = headers.toArray();
      out.writeInt(all.length);
      for (Header header : all) {
        write(out, header.key().getBytes(UTF_8));
        write(out, header.value());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array takes every byte", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, byte[] value) throws IOException {
    out.writeInt(value == null ? NULL : value.length);
    if (value != null) {
      out.write(value);
    }
  }

  static Headers unpack(byte[] packed) {
    Headers headers = new RecordHeaders();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
      int count = in.readInt();
      for (int header = 0; header < count; header++) {
        String name = new String(read(in), UTF_8);
        headers.add(name, read(in));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("packed by this class", impossible);
    }
    return headers;
  }

  private static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == NULL ? null : in.readNBytes(length);
  }
}
