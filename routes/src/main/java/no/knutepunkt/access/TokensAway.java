package no.knutepunkt.access;

import org.springframework.security.core.AuthenticationException;

/** Whose token this is can not be told now: nothing is wrong with the token. */
class TokensAway extends AuthenticationException {

  TokensAway(Throwable cause) {
    super("tokens can not be looked up", cause);
  }
}
