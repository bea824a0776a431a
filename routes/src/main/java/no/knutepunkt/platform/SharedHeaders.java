package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers of events on their way to one topic. Those of one body have most of them in common;
 * what is in common is made once.
 */
final class SharedHeaders {

  private static final Header AVRO = header("content-type", "application/avro");
  private static final Header VERSION = header("ce_specversion", "1.0");

  private final Header type;
  private Event<?> before;
  private Header source;
  private Header time;
  private Header receipt;

  SharedHeaders(String topic) {
    type = header("ce_type", "no.knutepunkt." + topic + ".v1");
  }

  Headers of(Event<?> event) {
    if (before == null || !before.source().equals(event.source())) {
      source = header(EventHeaders.SOURCE, event.source());
    }
    if (before == null || !before.time().equals(event.time())) {
      time = header(EventHeaders.TIME, event.time().toString());
    }
    if (before == null || !before.origin().isWith(event.origin())) {
      receipt = header(EventHeaders.RECEIPT, String.valueOf(event.origin().receipt()));
    }
    before = event;
    Header id = header(EventHeaders.ID, event.id().toString());
    return event.origin().receipt() == null
        ? headers(AVRO, VERSION, type, id, source, time)
        : headers(AVRO, VERSION, type, id, source, time, receipt, row(event.origin()));
  }

  private static Header row(Origin origin) {
    return header(EventHeaders.ROW, Long.toString(origin.row()));
  }

  private static Headers headers(Header... these) {
    return new RecordHeaders(these);
  }

  private static Header header(String name, String text) {
    return new RecordHeader(name, text.getBytes(UTF_8));
  }
}
