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
public class TokenIntrospection implements OpaqueTokenIntrospector {

  private static final String CALLER = "caller";
  private static final String BEARER = "Bearer ";

  private final Tokens tokens;
  private final byte[] operator;

  TokenIntrospection(Tokens tokens, AccessProperties properties) {
    this.tokens = tokens;
    this.operator = new Token(properties.operatorToken()).hash();
  }

  @Override
  public OAuth2AuthenticatedPrincipal introspect(String text) {
    Caller caller = caller(text).orElseThrow(() -> new BadOpaqueTokenException("unknown token"));
    return new DefaultOAuth2AuthenticatedPrincipal(
        caller.source(), Map.of(CALLER, caller), List.of());
  }

  /**
   * The caller who shows this header; empty where it is not plainly a token, is nobody's, or can't
   * be looked up now.
   */
  public Optional<Caller> callerShowing(String authorization) {
    if (authorization == null || !isPlain(authorization)) {
      return Optional.empty();
    }
    try {
      return caller(authorization.substring(BEARER.length()));
    } catch (TokensAway notNow) {
      return Optional.empty();
    }
  }

  /** What stands in a token by RFC 6750, but for the signs at its end. */
  private static boolean isPlain(String authorization) {
    boolean isPlain = authorization.startsWith(BEARER) && authorization.length() > BEARER.length();
    for (int at = BEARER.length(); isPlain && at < authorization.length(); at++) {
      isPlain = isOfToken(authorization.charAt(at));
    }
    return isPlain;
  }

  private static boolean isOfToken(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~+/".indexOf(c) >= 0;
  }

  private Optional<Caller> caller(String text) {
    byte[] hash = new Token(text).hash();
    return isOperator(hash) ? Optional.of(new Caller.Secretariat()) : known(hash);
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
