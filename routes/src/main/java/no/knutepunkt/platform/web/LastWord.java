package no.knutepunkt.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers where the server itself refuses a request, or gives one up half-way: no controller has a
 * say there, and the sender is told in the same words as everywhere.
 */
@Hidden
@RestController
class LastWord implements ErrorController {

  private final Problems problems;

  LastWord(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> said(HttpServletRequest request, Locale wanted) {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? answer(problem(status, failure), wanted)
        : answer(Problem.of(404, "not-found").build(), wanted);
  }

  private Problem problem(int status, Object failure) {
    if (status >= 500) {
      return problems.numbered(status, failure instanceof Throwable thrown ? thrown : null);
    }
    return failure instanceof IOException brokenOff
        ? brokenOff(brokenOff)
        : Problem.of(status, "http-" + status).build();
  }

  /** A body that came to no end: the connection was closed, or nothing came for too long. */
  static Problem brokenOff(IOException failure) {
    boolean tooSlow =
        failure instanceof SocketTimeoutException
            || failure.getCause() instanceof SocketTimeoutException;
    return Problem.of(tooSlow ? 408 : 400, "body-broken-off").build();
  }

  private ResponseEntity<ProblemDetail> answer(Problem problem, Locale wanted) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.detail(problem, wanted));
  }
}
