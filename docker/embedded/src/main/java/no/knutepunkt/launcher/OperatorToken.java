package no.knutepunkt.launcher;

import no.knutepunkt.embedded.DataLayout;
import no.knutepunkt.embedded.Secret;
import no.knutepunkt.embedded.Secrets;

/** The token of whoever owns the data folder. */
record OperatorToken(DataLayout data) {

  String text() {
    return new Secrets(data)
        .known(Secret.OPERATOR_TOKEN)
        .orElseThrow(
            () -> new Failure(Command.NOT_RUNNING, "token.noFolder", data.root().toString()));
  }
}
