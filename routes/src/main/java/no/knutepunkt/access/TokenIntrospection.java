package no.knutepunkt.access;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Tells for each request whose token it is; one that was revoked here opens nothing any more. */
@Component
class TokenIntrospection implements OpaqueTokenIntrospector {

  private static final String CALLER = "caller";

  private final Tokens tokens;
  private final byte[] operator;

  TokenIntrospection(Tokens tokens, AccessProperties properties) {
    this.tokens = tokens;
    this.operator = new Token(properties.operatorToken()).hash();
  }

  @Override
  public OAuth2AuthenticatedPrincipal introspect(String text) {
    byte[] hash = new Token(text).hash();
    Caller caller =
        isOperator(hash)
            ? new Caller.Secretariat()
            : known(hash).orElseThrow(() -> new BadOpaqueTokenException("unknown token"));
    return new DefaultOAuth2AuthenticatedPrincipal(
        caller.source(), Map.of(CALLER, caller), List.of());
  }

  private Optional<Caller> known(byte[] hash) {
    try {
      return tokens.caller(hash);
    } catch (DataAccessException away) {
      throw new TokensAway(away);
    }
  }

  private boolean isOperator(byte[] hash) {
    return MessageDigest.isEqual(operator, hash);
  }

  static Optional<Caller> callerOf(Object principal) {
    return principal instanceof OAuth2AuthenticatedPrincipal known
        ? Optional.ofNullable(known.getAttribute(CALLER))
        : Optional.empty();
  }
}
