package no.knutepunkt.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import no.knutepunkt.access.Caller;
import no.knutepunkt.access.TokenIntrospection;
import no.knutepunkt.platform.web.Texts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The gate's short lane: a plain event of a caller who is known goes straight to the gate, past
 * what finds out which door, which caller and which format are meant. Everything else, and whatever
 * is to be refused before the gate, takes the way of all doors.
 */
@Component
class ShortLane extends HttpFilter {

  private final TokenIntrospection tokens;
  private final transient Reception reception;
  private final transient HandlerExceptionResolver refusals;
  private final transient ObjectWriter json;
  private final transient LaneCount count;

  ShortLane(
      TokenIntrospection tokens,
      Reception reception,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals,
      ObjectMapper json,
      LaneCount count) {
    this.tokens = tokens;
    this.reception = reception;
    this.refusals = refusals;
    this.json = json.writerFor(Answer.class);
    this.count = count;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain others)
      throws IOException, ServletException {
    Optional<PlainEvent> event = PlainEvent.of(request);
    Optional<Caller> caller =
        event.flatMap(plain -> tokens.callerShowing(request.getHeader("Authorization")));
    if (caller.isEmpty()) {
      others.doFilter(request, response);
      return;
    }
    long begin = System.nanoTime();
    SecurityHeaders.put(response);
    answer(caller.get(), event.get(), request, response);
    count.add(response.getStatus(), System.nanoTime() - begin);
  }

  private void answer(
      Caller caller, PlainEvent event, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      write(
          reception.receive(caller, event.delivery(request), Texts.language(request.getLocale())),
          response);
    } catch (IOException | RuntimeException refused) {
      if (refusals.resolveException(request, response, null, refused) == null) {
        throw refused;
      }
    }
  }

  private void write(Reception.Said said, HttpServletResponse response) throws IOException {
    byte[] body = json.writeValueAsBytes(said.answer());
    response.setStatus(said.status().value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
