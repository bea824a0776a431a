package no.knutepunkt.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgArray;
import org.springframework.jdbc.core.SqlTypeValue;

/**
 * An array as a parameter of a statement, in PostgreSQL's binary format: cheaper than text for both
 * sides.
 *
 * @param type PostgreSQL's number of the type of the array
 */
record BinaryArray(int type, byte[] bytes) implements SqlTypeValue {

  @Override
  public void setTypeValue(PreparedStatement statement, int at, int sqlType, String typeName)
      throws SQLException {
    BaseConnection connection = statement.getConnection().unwrap(BaseConnection.class);
    statement.setArray(at, new PgArray(connection, type, bytes));
  }
}
