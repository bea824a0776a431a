package no.knutepunkt.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whose tokens were looked up a moment ago, by their hashes. Another hub on the same database may
 * revoke one meanwhile, so what is known here is trusted for five seconds and no longer. Unknown
 * tokens are never remembered.
 */
@Component
class KnownTokens {

  static final Duration TRUSTED = Duration.ofSeconds(5);

  private static final int MOST = 10_000;

  private final Ticker ticker;
  private final AtomicLong revocations = new AtomicLong();
  private final Cache<ByteBuffer, Known> byHash;

  @Autowired
  KnownTokens() {
    this(Ticker.systemTicker());
  }

  KnownTokens(Ticker ticker) {
    this.ticker = ticker;
    byHash =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(TRUSTED)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  /** The caller of the token with this hash, as it is known or else as it is looked up. */
  Optional<Caller> caller(byte[] hash, Supplier<Optional<Caller>> lookup) {
    ByteBuffer key = ByteBuffer.wrap(hash);
    Known known = byHash.getIfPresent(key);
    if (known != null && isTrusted(known)) {
      return Optional.of(known.caller());
    }
    long asked = ticker.read();
    long before = revocations.get();
    Optional<Caller> found = lookup.get();
    found.ifPresent(caller -> byHash.put(key, new Known(caller, asked, before)));
    return found;
  }

  /** Forgets all, also what is being looked up at this moment: call it once a token is revoked. */
  void revoked() {
    revocations.incrementAndGet();
    byHash.invalidateAll();
  }

  private boolean isTrusted(Known known) {
    return known.revocations() == revocations.get()
        && ticker.read() - known.asked() < TRUSTED.toNanos();
  }

  /**
   * A look-up that found somebody.
   *
   * @param asked when it began, in nanoseconds of the ticker: it can take its time
   * @param revocations how many there had been by then
   */
  private record Known(Caller caller, long asked, long revocations) {}
}
