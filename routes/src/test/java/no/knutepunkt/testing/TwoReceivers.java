package no.knutepunkt.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import no.knutepunkt.platform.Arrivals;
import no.knutepunkt.platform.Batch;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.OneTransaction;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.SettledBatch;
import no.knutepunkt.schemas.Topics;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Two receivers of news: one takes everything, the other refuses what it is told to, once. */
@TestConfiguration
public class TwoReceivers {

  public static final String TAKER = "test-taker";
  public static final String REFUSER = "test-refuser";

  private final Set<UUID> refusedOnce = ConcurrentHashMap.newKeySet();

  private final List<UUID> taken = new CopyOnWriteArrayList<>();

  /** What the receiver that refuses has taken, in order. */
  public List<UUID> taken() {
    return List.copyOf(taken);
  }

  /** The event is refused when it comes the next time. */
  public void refuseOnce(UUID event) {
    refusedOnce.add(event);
  }

  /** The event is taken whenever it comes. */
  public void takeFromNowOn(UUID event) {
    refusedOnce.remove(event);
  }

  @Bean
  Take taker(OneTransaction oneTransaction, Arrivals arrivals) {
    return new Take(
        TAKER, oneTransaction, arrivals, new Step(Set.of(), new CopyOnWriteArrayList<>()));
  }

  @Bean
  Take refuser(OneTransaction oneTransaction, Arrivals arrivals) {
    return new Take(REFUSER, oneTransaction, arrivals, new Step(refusedOnce, taken));
  }

  static class Take extends RouteBuilder implements Flow {

    private final Receiver receiver;
    private final OneTransaction oneTransaction;
    private final Arrivals arrivals;
    private final Step step;

    Take(String name, OneTransaction oneTransaction, Arrivals arrivals, Step step) {
      this.receiver = new Receiver(name, Topics.NEWS_ITEMS);
      this.oneTransaction = oneTransaction;
      this.arrivals = arrivals;
      this.step = step;
    }

    @Override
    public void configure() {
      from(receiver.uri())
          .routeId(receiver.name())
          .policy(oneTransaction)
          .bean(arrivals, "open")
          .bean(step, "take")
          .bean(arrivals, "settle");
    }

    @Override
    public Receiver receiver() {
      return receiver;
    }
  }

  record Step(Set<UUID> refused, List<UUID> taken) {

    public SettledBatch take(Batch<Object> batch) {
      Batch<Object> sound = batch.without(this::fault);
      sound.events().forEach(event -> taken.add(event.id()));
      return sound.delivered();
    }

    private Optional<Rejection> fault(Event<Object> event) {
      boolean isRefused = refused.contains(event.id()) && refused.remove(event.id());
      return isRefused ? Optional.of(Rejection.of("nul-character")) : Optional.empty();
    }
  }
}
