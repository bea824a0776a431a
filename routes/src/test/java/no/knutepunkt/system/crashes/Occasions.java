package no.knutepunkt.system.crashes;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import no.knutepunkt.system.crashes.Rows.Body;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes what has to happen happen, so that a gap comes; and what people do after a crash. */
final class Occasions {

  private static final int MORE_THAN_A_CHUNK = 620;

  private final History history;
  private final Senders senders;
  private final Foreign foreign;
  private final Obstacles obstacles;
  private final Replays replays;
  private final Rates rates;
  private final Rows rows = new Rows();
  private int round;

  Occasions(JdbcClient jdbc, History history, Senders senders, Foreign foreign, Kafka kafka) {
    this.history = history;
    this.senders = senders;
    this.foreign = foreign;
    obstacles = new Obstacles(jdbc, history, senders, foreign, kafka);
    replays = new Replays(jdbc, history, senders, foreign, kafka);
    rates = new Rates(jdbc);
  }

  /** Rates, and one event of each stream. */
  void begin(HubProcess hub) throws IOException {
    rates.putYear(hub);
    senders.send(hub, shortBodies());
  }

  /** Whatever must be there before the hub is armed. */
  void prepare(Gap gap, HubProcess hub) throws Exception {
    switch (gap.occasion()) {
      case REPLAYS -> replays.prepare(hub, rows);
      case LET_GO -> {
        obstacles.put(hub);
        obstacles.awaitParked();
      }
      default -> {
        // What happens needs nothing but a hub.
      }
    }
  }

  /** Returns when nobody waits for the hub any more. */
  void happen(Gap gap, HubProcess hub) throws Exception {
    switch (gap.occasion()) {
      case SHORT_BODIES -> {
        putForeign();
        senders.send(hub, shortBodies());
      }
      case LONG_BODIES ->
          senders.send(
              hub,
              Gaps.STREAMS.stream().map(one -> rows.longBody(one, MORE_THAN_A_CHUNK)).toList());
      case PARKED -> obstacles.put(hub);
      case LET_GO -> obstacles.reject(hub);
      case REPLAYS -> replays.ask(hub);
      case NEW_RATES -> interrupted(() -> rates.putYear(hub));
      case NEW_YEAR -> rates.putAside();
    }
  }

  /** The senders and the secretariat do again what was not answered. */
  void again(Gap gap, HubProcess hub) throws Exception {
    senders.sendAgain(hub);
    switch (gap.occasion()) {
      case PARKED, LET_GO -> obstacles.rejectAgain(hub);
      case REPLAYS -> replays.again(hub);
      case NEW_RATES -> rates.putLastAgain(hub);
      default -> {
        // Nobody else waits for anything.
      }
    }
  }

  private List<Body> shortBodies() {
    round++;
    return Gaps.STREAMS.stream().map(stream -> rows.shortBody(stream, round)).toList();
  }

  private void putForeign() throws IOException, ExecutionException, InterruptedException {
    for (String stream : Gaps.STREAMS) {
      history.add(List.of(foreign.putGarbage(stream)));
      history.add(List.of(foreign.putRefusable(stream)));
    }
  }

  /** A call that may break off. */
  interface Call {
    void make() throws IOException;
  }

  static void interrupted(Call call) {
    try {
      call.make();
    } catch (IOException brokenOff) {
      // As it must: the hub dies meanwhile, and whoever asked knows nothing.
    }
  }

  static void together(Stream<Call> calls) {
    Together.all(calls.map(call -> (Runnable) () -> interrupted(call)));
  }
}
