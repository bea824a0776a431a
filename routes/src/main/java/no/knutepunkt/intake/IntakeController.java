package no.knutepunkt.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The gate over HTTP. The body is read as it comes; of the request's headers only Content-Type and
 * the CloudEvents id and source go any further.
 */
@RestController
class IntakeController {

  private final Reception reception;

  IntakeController(Reception reception) {
    this.reception = reception;
  }

  @PostMapping("/api/v1/streams/{stream}")
  @Operation(
      summary = "Send one event, many, or a table to a stream",
      parameters =
          @Parameter(
              name = "column.{heading}",
              in = ParameterIn.QUERY,
              description = "The field that the column with this heading holds, or - for none"))
  ResponseEntity<Answer> send(
      Caller caller,
      @PathVariable String stream,
      @ParameterObject Wishes wishes,
      HttpServletRequest request,
      Locale language)
      throws IOException {
    refuseEncoded(request.getHeader(HttpHeaders.CONTENT_ENCODING));
    Reception.Said said = reception.receive(caller, delivery(stream, wishes, request), language);
    return ResponseEntity.status(said.status()).body(said.answer());
  }

  private static Delivery delivery(String stream, Wishes wishes, HttpServletRequest request)
      throws IOException {
    return new Delivery(
        stream,
        request.getContentType(),
        new EventName(request.getHeader("ce-id"), request.getHeader("ce-source")),
        wishes.handling(),
        Guide.of(wishes, request.getParameterMap()),
        wishes.fileName(),
        request.getInputStream());
  }

  private static void refuseEncoded(String encoding) {
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Problem.of(415, "unsupported-content-encoding")
          .field(HttpHeaders.CONTENT_ENCODING)
          .value(encoding)
          .example("identity")
          .build();
    }
  }
}
