package no.knutepunkt.house.bad.members;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaves it to whoever calls to close the stream, and so to give the connection back. */
class KeepsItsConnection {

  Stream<String> names(JdbcClient jdbc) {
    return jdbc.sql("select name from member").query(String.class).stream();
  }
}
