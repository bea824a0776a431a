package no.knutepunkt.platform.web;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import no.knutepunkt.platform.Ids;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal into a problem detail (RFC 9457) in the language of Accept-Language. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Texts texts;
  private final Ids ids;

  public Problems(Texts texts, Ids ids) {
    this.texts = texts;
    this.ids = ids;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Problem problem, Locale wanted) {
    return answer(problem, wanted);
  }

  /** A sender that is gone, or too slow: nothing failed within the hub. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> brokenOff(ClientAbortException gone, Locale wanted) {
    LOG.info("a body broke off");
    return answer(LastWord.brokenOff(gone), wanted);
  }

  /** A control character in the name of a parameter, and the like. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unacceptable(RequestRejectedException refused, Locale wanted) {
    return answer(Problem.of(400, "http-400").build(), wanted);
  }

  /** Whatever nobody foresaw. Its message can quote data, so only its kind is logged. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception failure, Locale wanted) {
    return answer(numbered(500, failure), wanted);
  }

  /** The refusal of what failed within the hub, under a number that the log has as well. */
  public Problem numbered(int status, Throwable failure) {
    String number = ids.next().toString();
    LOG.error("{}: {}", number, kind(failure));
    return Problem.of(status, "unexpected", number).build();
  }

  private static String kind(Throwable failure) {
    if (failure == null) {
      return "refused by the server";
    }
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** What Spring itself refuses: a wrong method, type of content or value in the address. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception refused,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Problem problem =
        status.is5xxServerError()
            ? numbered(status.value(), refused)
            : Problem.of(status.value(), "http-" + status.value()).build();
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail(problem, request.getLocale()));
  }

  private ResponseEntity<ProblemDetail> answer(Problem problem, Locale wanted) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .headers(headers -> retryAfter(headers, problem.retryAfter()))
        .body(detail(problem, wanted));
  }

  private static void retryAfter(HttpHeaders headers, Duration wait) {
    if (wait.compareTo(Duration.ZERO) > 0) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    }
  }

  /** The body of a refusal, for those who answer outside of controllers. */
  public ProblemDetail detail(Problem problem, Locale wanted) {
    Locale language = Texts.language(wanted);
    ProblemDetail detail = ProblemDetail.forStatus(HttpStatusCode.valueOf(problem.status()));
    String key = texts.knows("problem." + problem.code()) ? problem.code() : "http-400";
    detail.setType(URI.create("urn:knutepunkt:problem:" + problem.code()));
    detail.setTitle(texts.say(language, "problem." + key + ".title"));
    detail.setDetail(texts.say(language, "problem." + key, problem.arguments().toArray()));
    detail.setProperty("code", problem.code());
    set(detail, "field", problem.field());
    set(detail, "value", problem.value());
    set(detail, "rule", problem.field() == null ? null : problem.code());
    set(detail, "example", problem.example());
    return detail;
  }

  private static void set(ProblemDetail detail, String name, String value) {
    if (value != null) {
      detail.setProperty(name, value);
    }
  }
}
