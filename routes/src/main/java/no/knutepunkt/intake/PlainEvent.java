package no.knutepunkt.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import no.knutepunkt.intake.rows.Guidance;
import org.springframework.http.HttpHeaders;

/**
 * The plainest of requests: a short body of JSON, posted to a stream without any wish. Whatever is
 * uncommon about a request makes it none of these.
 */
record PlainEvent(String stream, String contentType, EventName name) {

  static final String DOOR = "/api/v1/streams/";

  private static final int LONGEST_BODY = 64 * 1024;
  private static final Delivery.Handling USUAL = new Delivery.Handling(false, false, null);

  static Optional<PlainEvent> of(HttpServletRequest request) {
    return isPlain(request)
        ? Optional.of(
            new PlainEvent(
                request.getRequestURI().substring(DOOR.length()),
                request.getContentType(),
                new EventName(request.getHeader("ce-id"), request.getHeader("ce-source"))))
        : Optional.empty();
  }

  Delivery delivery(HttpServletRequest request) throws IOException {
    return new Delivery(stream, contentType, name, USUAL, Guidance.NONE, request.getInputStream());
  }

  private static boolean isPlain(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getQueryString() == null
        && !request.isSecure()
        && isName(request.getRequestURI())
        && request.getContentLengthLong() > 0
        && request.getContentLengthLong() <= LONGEST_BODY
        && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null
        && isJson(request.getContentType())
        && takesJson(request.getHeader(HttpHeaders.ACCEPT))
        && isAscii(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
        && isAscii(request.getHeader("ce-id"))
        && isAscii(request.getHeader("ce-source"));
  }

  private static boolean isName(String address) {
    boolean isName = address.startsWith(DOOR) && address.length() > DOOR.length();
    for (int at = DOOR.length(); isName && at < address.length(); at++) {
      char c = address.charAt(at);
      isName = (c >= 'a' && c <= 'z') || c == '-';
    }
    return isName;
  }

  private static boolean isJson(String type) {
    return type != null
        && (type.startsWith("application/json") || type.startsWith("application/cloudevents+json"))
        && isAscii(type);
  }

  private static boolean takesJson(String accept) {
    return accept == null || accept.equals("*/*") || accept.equals("application/json");
  }

  /** What the firewall lets pass, and nothing that it would have to look at twice. */
  private static boolean isAscii(String header) {
    for (int at = 0; header != null && at < header.length(); at++) {
      char c = header.charAt(at);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
