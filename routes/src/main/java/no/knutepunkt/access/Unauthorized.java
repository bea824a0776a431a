package no.knutepunkt.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Says that a token is missing, unknown or revoked, and how to send one; never which of these. */
@Component
class Unauthorized implements AuthenticationEntryPoint {

  private final Problems problems;
  private final ObjectMapper json;

  Unauthorized(Problems problems, ObjectMapper json) {
    this.problems = problems;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    if (refused instanceof TokensAway) {
      answer(503, problems.numbered(503, refused.getCause()), request, response);
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"knutepunkt\"");
      answer(401, Problem.of(401, "unauthorized").build(), request, response);
    }
  }

  private void answer(
      int status, Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    if (StrangersBodies.comesWith(request)) {
      // The rest of the body is not waited for, so nothing more can come over this connection.
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    // Not closed: with the answer the server would close the body, of which more is read then.
    byte[] detail = json.writeValueAsBytes(problems.detail(problem, request.getLocale()));
    response.getOutputStream().write(detail);
  }
}
