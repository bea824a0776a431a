package no.knutepunkt.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code token}: hands tokens out, knows whose they are, and takes them back at once. */
@Component
class Tokens {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Ids ids;
  private final KnownTokens known;
  private final SecureRandom chance = new SecureRandom();

  Tokens(JdbcClient jdbc, Clock clock, Ids ids, KnownTokens known) {
    this.known = known;
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
  }

  /** A new token; its text is never to be had again. */
  Issued issue(CallerKind kind, String holder) {
    Token token = Token.random(chance);
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into token (token_id, hash, kind, holder, issued_at)
            values (:id, :hash, :kind, :holder, :now)
            """)
        .param("id", id)
        .param("hash", token.hash())
        .param("kind", kind.word())
        .param("holder", holder)
        .param("now", now())
        .update();
    return new Issued(id, kind.word(), holder, token.text());
  }

  /** Whose token has this hash; nobody's when it is unknown or revoked. */
  Optional<Caller> caller(byte[] hash) {
    return known.caller(hash, () -> lookUp(hash));
  }

  private Optional<Caller> lookUp(byte[] hash) {
    return jdbc.sql("select kind, holder from token where hash = :hash and revoked_at is null")
        .param("hash", hash)
        .query(
            (row, n) -> CallerKind.named(row.getString(1)).orElseThrow().caller(row.getString(2)))
        .optional();
  }

  /** Ends a token from this moment; false when there is none that is still good. */
  boolean revoke(UUID id) {
    boolean wasGood =
        jdbc.sql("update token set revoked_at = :now where token_id = :id and revoked_at is null")
                .param("now", now())
                .param("id", id)
                .update()
            == 1;
    known.revoked();
    return wasGood;
  }

  List<Listed> all() {
    return jdbc.sql(
            """
            select token_id, kind, holder, issued_at, revoked_at from token
            order by issued_at, token_id
            """)
        .query(
            (row, n) ->
                new Listed(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject(5, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null)))
        .list();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }

  /** A token in the one moment that it is shown. */
  record Issued(UUID tokenId, String kind, String id, String token) {
    @Override
    public String toString() {
      return "Issued[" + tokenId + "]";
    }
  }

  /** A token as it is listed, without the token. */
  record Listed(UUID tokenId, String kind, String id, Instant issuedAt, Instant revokedAt) {}
}
