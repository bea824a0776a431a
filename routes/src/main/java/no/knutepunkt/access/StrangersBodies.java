package no.knutepunkt.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What callers without a token send is read to its end by few threads only. The server wants to
 * read each body, and waits for it: forty strangers who send a byte now and then held every thread.
 */
@Component
class StrangersBodies extends ValveBase
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final int PATIENT_THREADS = 4;

  /** Bytes; a sender of less sees the answer and not a broken connection. */
  private static final int MOST = 2 * 1024 * 1024;

  private final Semaphore patience = new Semaphore(PATIENT_THREADS);

  StrangersBodies() {
    super(true);
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextValves(this);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (response.getStatus() == Response.SC_UNAUTHORIZED && hasBody(request)) {
      response.flushBuffer();
      readSomeOfIt(request);
      request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  private static boolean hasBody(Request request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private void readSomeOfIt(Request request) {
    if (patience.tryAcquire()) {
      try {
        skip(request.getInputStream());
      } catch (IOException nothingLeft) {
        container.getLogger().debug("the sender has gone, or the body was read to its end");
      } finally {
        patience.release();
      }
    }
  }

  private static void skip(InputStream body) throws IOException {
    byte[] buffer = new byte[8 * 1024];
    int left = MOST;
    for (int read = body.read(buffer); read >= 0 && left > 0; read = body.read(buffer)) {
      left -= read;
    }
  }
}
