package no.knutepunkt.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code dry_run_key}. */
@Component
class KeptDryRunKey implements DryRunKey {

  private final JdbcClient jdbc;

  KeptDryRunKey(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public byte[] bytes() {
    return jdbc.sql("select key from dry_run_key").query(byte[].class).single();
  }
}
