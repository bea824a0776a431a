package no.knutepunkt.launcher;

import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;

/** {@code ./hub send}: hands a file to a stream and tells what became of it, row by row. */
final class Send implements Command {
  private static final String USAGE = "./hub send STREAM FILE [--dry-run] [--token TOKEN]";
  private static final int SOME_ROWS_BAD = 422;

  @Override
  public int run(Session session) {
    String stream = session.arguments().word(1, USAGE);
    Path file = Path.of(session.arguments().word(2, USAGE));
    var answer =
        new HubClient(session, DoorKey.of(session))
            .call("POST", door(session, stream, file), contentType(file), content(file));
    boolean verdict = answer.isGood() || answer.status() == SOME_ROWS_BAD;
    if (!verdict || !answer.body().has("rejected")) {
      throw answer.refusal(FAILED);
    }
    new Verdict(answer.body()).tell(session);
    return answer.body().path("rejected").isEmpty() ? DONE : REFUSED;
  }

  private static String door(Session session, String stream, Path file) {
    StringJoiner wishes = new StringJoiner("&", "?", "");
    if (session.arguments().has(Arguments.Option.DRY_RUN)) {
      wishes.add("dryRun=true");
    }
    DoorKey.ofDryRun(session).ifPresent(token -> wishes.add("token=" + encoded(token)));
    wishes.add("file=" + encoded(String.valueOf(file.getFileName())));
    return "/api/v1/streams/" + encoded(stream) + wishes;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String contentType(Path file) {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "csv" -> "text/csv";
      case "json" -> "application/json";
      case "ndjson" -> "application/x-ndjson";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> throw new Failure(FAILED, "send.extension", name);
    };
  }

  private static BodyPublisher content(Path file) {
    try {
      return BodyPublishers.ofFile(file);
    } catch (FileNotFoundException e) {
      throw new Failure(FAILED, "send.noFile", file.toString());
    }
  }
}
