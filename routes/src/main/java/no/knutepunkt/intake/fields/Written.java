package no.knutepunkt.intake.fields;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a row says, before anything is filled in: equal bytes for equal values, in whatever format
 * and order of fields they were written.
 */
public final class Written {

  private Written() {}

  public static byte[] of(Draft draft, Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (int i = 0; i < fields.size(); i++) {
        if (draft.value(i) != null) {
          write(fields.at(i).name(), out);
          write(draft.value(i), out);
        }
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array takes every byte", impossible);
    }
  }

  private static void write(Object value, DataOutputStream out) throws IOException {
    if (value instanceof Collection<?> items) {
      out.writeInt(items.size());
      for (Object item : items) {
        write(item, out);
      }
    } else if (value instanceof Map<?, ?> answers) {
      write(new TreeMap<>(answers).entrySet(), out);
    } else if (value instanceof BigDecimal number) {
      text(number.stripTrailingZeros().toPlainString(), out);
    } else {
      text(value.toString(), out);
    }
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
