package no.knutepunkt.access;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.platform.OrganisationNumber;
import no.knutepunkt.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens are handed out, listed and revoked by the secretariat alone. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenDoors {

  private static final String PROJECT = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private final Tokens tokens;

  TokenDoors(Tokens tokens) {
    this.tokens = tokens;
  }

  @Operation(summary = "Issue a token; its text is shown this once")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Tokens.Issued issue(Caller caller, @RequestBody Wanted wanted) {
    secretariatOnly(caller);
    CallerKind kind = CallerKind.named(wanted.kind()).orElseThrow(() -> unknownKind(wanted.kind()));
    return tokens.issue(kind, holder(kind, wanted.id()));
  }

  @Operation(summary = "List tokens, without their texts")
  @GetMapping
  List<Tokens.Listed> all(Caller caller) {
    secretariatOnly(caller);
    return tokens.all();
  }

  @Operation(summary = "Revoke a token; it opens nothing from this moment")
  @DeleteMapping("/{tokenId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Caller caller, @PathVariable UUID tokenId) {
    secretariatOnly(caller);
    if (!tokens.revoke(tokenId)) {
      throw Problem.of(404, "not-found").build();
    }
  }

  private static void secretariatOnly(Caller caller) {
    if (!(caller instanceof Caller.Secretariat)) {
      throw Problem.of(403, "tokens-secretariat-only").build();
    }
  }

  private static String holder(CallerKind kind, String id) {
    return switch (kind) {
      case SECRETARIAT, WEBSITE -> "";
      case COMPANY ->
          Optional.ofNullable(id)
              .flatMap(OrganisationNumber::parse)
              .map(OrganisationNumber::digits)
              .orElseThrow(() -> badId("organisation-number", id, "310028142"));
      case RESEARCH ->
          Optional.ofNullable(id)
              .filter(project -> project.matches(PROJECT))
              .orElseThrow(() -> badId("research-project", id, "arbeidsmiljo-2026"));
    };
  }

  private static Problem unknownKind(String kind) {
    return Problem.of(400, "token-kind").field("kind").value(kind).example("company").build();
  }

  private static Problem badId(String code, String value, String example) {
    return Problem.of(400, code).field("id").value(value).example(example).build();
  }

  /** A wish for a token; the id is an organisation number or the name of a research project. */
  record Wanted(String kind, String id) {}
}
