package no.knutepunkt.platform.web;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns refusals into problem details (RFC 9457) in the language of Accept-Language. */
@RestControllerAdvice
public class Problems {

  private final Texts texts;

  Problems(Texts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(Problem problem, Locale wanted) {
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
    detail.setType(URI.create("urn:knutepunkt:problem:" + problem.code()));
    detail.setTitle(texts.say(language, "problem." + problem.code() + ".title"));
    detail.setDetail(
        texts.say(language, "problem." + problem.code(), problem.arguments().toArray()));
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
