package no.knutepunkt.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.knutepunkt.platform.OrganisationNumber;

/** A long file of member updates, one line for each of many made-up companies that no other has. */
final class MemberFile {

  private static final int PIECE = 4_096;

  private final List<String> numbers;
  private final byte[] text;

  /**
   * A file with companies of its own.
   *
   * @param which files with other numbers have other companies
   */
  MemberFile(int which, int companies) {
    numbers =
        IntStream.range(200_000_000 + which * 1_000_000, 299_999_999)
            .mapToObj(Integer::toString)
            .filter(OrganisationNumber::isValid)
            .limit(companies)
            .toList();
    text = numbers.stream().map(MemberFile::line).collect(Collectors.joining()).getBytes(UTF_8);
  }

  List<String> numbers() {
    return numbers;
  }

  /** The query that asks a door with pages for these companies, if none of them lacks. */
  String page() {
    int before = Integer.parseInt(numbers.get(0)) - 1;
    return "limit=%d&after=%d".formatted(numbers.size(), before);
  }

  BodyPublisher body() {
    return BodyPublishers.ofByteArray(text);
  }

  /** The whole file; what is given happens when half of it has been read. */
  BodyPublisher bodyInterrupted(Runnable interruption) {
    return interrupted(text.length / 2, interruption);
  }

  /** The whole file; what is given happens before its last row goes out. */
  BodyPublisher bodyInterruptedBeforeTheLastRow(Runnable interruption) {
    return interrupted(text.length - 1, interruption);
  }

  private BodyPublisher interrupted(int at, Runnable interruption) {
    return BodyPublishers.ofInputStream(() -> new Interrupted(text, at, interruption));
  }

  private static String line(String number) {
    return """
    {"organisationNumber":"%s","name":"Bedrift %s","employees":12,"status":"member",\
    "joinedOn":"2005-01-01","changedAt":"2006-03-01T12:00:00Z"}
    """
        .formatted(number, number);
  }

  private static final class Interrupted extends FilterInputStream {

    private final Runnable interruption;
    private final int at;
    private int read;

    Interrupted(byte[] text, int at, Runnable interruption) {
      super(new ByteArrayInputStream(text));
      this.interruption = interruption;
      this.at = at;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = super.read(target, offset, Math.min(length, PIECE));
      if (read < at && read + got >= at) {
        interruption.run();
      }
      read += got;
      return got;
    }
  }
}
