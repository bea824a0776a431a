package no.knutepunkt.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
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
class ShortLane implements Filter {

  private final TokenIntrospection tokens;
  private final Reception reception;
  private final HandlerExceptionResolver refusals;
  private final ObjectWriter json;
  private final LaneCount count;

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
  public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain others)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answered;
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
      throws IOException {
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
