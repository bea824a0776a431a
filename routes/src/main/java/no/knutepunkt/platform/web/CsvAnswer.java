package no.knutepunkt.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes any list of records as a table that Norwegian spreadsheets open right: UTF-8 with
 * byte-order mark, semicolons, decimal commas; headings are the names of the record's components.
 */
public final class CsvAnswer extends AbstractGenericHttpMessageConverter<List<? extends Record>> {

  static final MediaType TEXT_CSV = new MediaType("text", "csv", UTF_8);

  CsvAnswer() {
    super(TEXT_CSV);
  }

  @Override
  public boolean canRead(Type type, Class<?> context, MediaType mediaType) {
    return false;
  }

  @Override
  public boolean canWrite(Type type, Class<?> answer, MediaType mediaType) {
    return type != null && rowType(type).isRecord() && canWrite(mediaType);
  }

  @Override
  protected boolean supports(Class<?> answer) {
    return List.class.isAssignableFrom(answer);
  }

  @Override
  protected void writeInternal(List<? extends Record> rows, Type type, HttpOutputMessage answer)
      throws IOException {
    RecordComponent[] columns = rowType(type).getRecordComponents();
    OutputStreamWriter text = new OutputStreamWriter(answer.getBody(), UTF_8);
    text.write('\uFEFF');
    CsvWriter table = CsvWriter.builder().fieldSeparator(';').build(text);
    table.writeRecord(Arrays.stream(columns).map(RecordComponent::getName).toList());
    for (Record row : rows) {
      table.writeRecord(Arrays.stream(columns).map(column -> cell(column, row)).toList());
    }
    table.flush();
  }

  private static Class<?> rowType(Type answer) {
    return ResolvableType.forType(answer).as(List.class).getGeneric(0).resolve(Object.class);
  }

  private static String cell(RecordComponent column, Record row) {
    try {
      column.getAccessor().setAccessible(true);
      return text(column.getAccessor().invoke(row));
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException("Cannot read column " + column.getName(), unreadable);
    }
  }

  private static String text(Object value) {
    if (value instanceof Number number) {
      return number.toString().replace('.', ',');
    }
    if (value instanceof Collection<?> items) {
      return SafeCell.of(String.join(", ", items.stream().map(String::valueOf).toList()));
    }
    return value == null ? "" : SafeCell.of(value.toString());
  }

  @Override
  protected List<? extends Record> readInternal(
      Class<? extends List<? extends Record>> type, HttpInputMessage request) {
    throw new HttpMessageNotReadableException("Tables are read by the gate", request);
  }

  @Override
  public List<? extends Record> read(Type type, Class<?> context, HttpInputMessage request) {
    throw new HttpMessageNotReadableException("Tables are read by the gate", request);
  }
}
