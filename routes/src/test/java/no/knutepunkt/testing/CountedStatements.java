package no.knutepunkt.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A way to the database that counts the statements that go over it. */
public final class CountedStatements {

  private final AtomicInteger count = new AtomicInteger();
  private final DataSource source;

  public CountedStatements(FreshDatabase database) {
    this.source = counted(DataSource.class, database.source());
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  /** How many statements the work takes. */
  public int during(Runnable work) {
    int before = count.get();
    work.run();
    return count.get() - before;
  }

  private <T> T counted(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(real, method, arguments)));
  }

  private Object call(Object real, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
      count.incrementAndGet();
    }
    try {
      Object answer = method.invoke(real, arguments);
      return answer instanceof Connection connection
          ? counted(Connection.class, connection)
          : answer;
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
