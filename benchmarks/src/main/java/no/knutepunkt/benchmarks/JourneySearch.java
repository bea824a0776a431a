package no.knutepunkt.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** How long a search takes at the door, with one million journeys stored. */
final class JourneySearch implements AutoCloseable {

  private static final int ASKED = 200;
  private static final int BEFORE = 20;

  /**
   * 1,200 files of 500 rows about 5,000 companies, half of the rows about fifty of them, and
   * 400,000 events sent one by one: two thirds with a course or a project and a number of their
   * own.
   */
  private static final String MILLION =
      """
      insert into receipt (receipt, stream, sender, received_at, accepted, complete, file_name)
      select md5('r' || i)::uuid,
        case when i < 1200 then 'member-updates' when i % 2 = 0 then 'course-registrations'
             else 'project-log-entries' end,
        '/secretariat', timestamptz '2026-01-01' + i * interval '1 second',
        case when i < 1200 then 500 else 1 end, true,
        case when i < 1200 then 'medlem-' || i % 50 || '.csv' end
      from generate_series(0, 401199) as i;
      insert into member (organisation_number, changed_at, event_id, name, status, products, machines,
                          certificates, networks)
      select 200000000 + i, now(), gen_random_uuid(), 'Bedrift ' || i || ' AS', 'member', '{}', '{}',
             '{}', '{}'
      from generate_series(0, 4999) as i;
      insert into journey (source_row, event_id, receipt, organisation_number, subject, own_id)
      select case when i < 600000 then i % 500 + 1 else 1 end, md5('e' || i)::uuid,
        md5('r' || case when i < 600000 then i / 500 else i - 600000 + 1200 end)::uuid,
        200000000 + i::bigint / 2 * 7919 % case when i % 2 = 0 then 50 else 5000 end,
        case when i < 600000 then null when i % 2 = 0 then 'Kurs ' || i % 200
             else 'P-' || i / 1000 end,
        case when i < 600000 then null else 'NR-' || i end
      from generate_series(0, 999999) as i;
      insert into effect (receiver, event_id)
      select 'member-register', md5('e' || i)::uuid from generate_series(0, 599999) as i;
      analyze receipt; analyze journey; analyze effect; analyze member;
      select brin_summarize_new_values('journey_found_by');
      """;

  private final FreshStack stack = new FreshStack();
  private final Surroundings at = stack.hubDatabase("bench_hub");
  private final HubProcess hub = new HubProcess(stack, at);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Contestant process;

  private record Figure(String by, double medianMs, double worstHundredthMs) {}

  static Section run(Options options) {
    try (JourneySearch road = new JourneySearch()) {
      FreshStack.execute(road.at, MILLION);
      road.process = road.hub.started("the hub");
      return section(road.measure());
    }
  }

  private List<Figure> measure() {
    List<Figure> figures = new ArrayList<>();
    List<Long> all = new ArrayList<>();
    questions()
        .forEach(
            (by, question) -> {
              long[] nanos = ask(question);
              figures.add(figure(by, nanos));
              System.err.println("  " + figures.get(figures.size() - 1));
              for (long one : nanos) {
                all.add(one);
              }
            });
    figures.add(figure("all", all.stream().mapToLong(Long::longValue).toArray()));
    return figures;
  }

  private static Map<String, IntFunction<String>> questions() {
    Map<String, IntFunction<String>> questions = new LinkedHashMap<>();
    questions.put("company with ten thousand", i -> "?organisationNumber=" + (200000000 + i % 50));
    questions.put("company with a hundred", i -> "?organisationNumber=" + (200001000 + i % 3000));
    questions.put("member's name", i -> "?name=" + encoded("bedrift " + (1000 + i % 3000)));
    questions.put("course", i -> "?course=" + encoded("Kurs " + 2 * (i % 100)));
    questions.put("project", i -> "?project=P-" + (600 + i % 400));
    questions.put("own number", i -> "?id=NR-" + (600_000 + i * 1_799));
    questions.put("file and row", i -> "?file=medlem-" + i % 50 + ".csv&row=" + (1 + i % 500));
    questions.put("nothing: the newest", i -> "");
    return questions;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private long[] ask(IntFunction<String> question) {
    long[] nanos = new long[ASKED];
    for (int i = -BEFORE; i < ASKED; i++) {
      long begin = System.nanoTime();
      get(question.apply(i + BEFORE));
      nanos[Math.max(0, i)] = System.nanoTime() - begin;
    }
    return nanos;
  }

  private void get(String question) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(hub.url() + "/api/v1/journeys" + question))
            .header("Authorization", "Bearer " + hub.token())
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200 || answer.body().length() < 10) {
        throw new IllegalStateException(question + ": " + answer.statusCode() + answer.body());
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Figure figure(String by, long[] nanos) {
    return new Figure(
        by, Spread.percentile(nanos, 0.5) / 1e6, Spread.percentile(nanos, 0.99) / 1e6);
  }

  private static Section section(List<Figure> figures) {
    return new Section(
        "journeys",
        "One million journeys: how long a search takes",
        """
        From the request to the last byte of the answer, up to a hundred journeys with what became \
        of each at every receiver; %d requests of each kind, one after the other.\
        """
            .formatted(ASKED),
        List.of("found by", "median ms", "99th percentile ms"),
        figures.stream()
            .map(
                figure ->
                    List.of(
                        figure.by(),
                        String.format(Locale.ROOT, "%.1f", figure.medianMs()),
                        String.format(Locale.ROOT, "%.1f", figure.worstHundredthMs())))
            .toList(),
        figures);
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
    stack.close();
  }
}
