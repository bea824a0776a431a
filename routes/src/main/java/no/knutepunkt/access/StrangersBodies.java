package no.knutepunkt.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import no.knutepunkt.platform.web.Pace;
import no.knutepunkt.platform.web.Problem;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What is left of a body once it is answered is read to its end by few threads only, fewest for
 * callers without a token. The server wants to read each body, and waits for it: a hundred who send
 * a byte now and then held every thread.
 */
@Component
class StrangersBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final Logger LOG = LoggerFactory.getLogger(StrangersBodies.class);

  private static final int PATIENT_THREADS = 4;
  private static final int PATIENT_WITH_KNOWN = 32;

  /** Bytes; a sender of less sees the answer and not a broken connection. */
  private static final long MOST = 2 * 1024 * 1024;

  private static final long MOST_OF_KNOWN = 64 * 1024 * 1024;

  private final Semaphore patience = new Semaphore(PATIENT_THREADS);
  private final Semaphore patienceWithKnown = new Semaphore(PATIENT_WITH_KNOWN);
  private final Pace pace;

  StrangersBodies(Pace pace) {
    this.pace = pace;
  }

  /** The cut stands around the host, which would take it for a failure and log it at length. */
  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextValves(new Answered());
    server.addEngineValves(new Cut());
  }

  private static boolean isStrangersBody(Request request, Response response) {
    boolean isStranger = response.getStatus() == Response.SC_UNAUTHORIZED || !showsToken(request);
    return isStranger && comesWith(request);
  }

  /** Open doors ask for none, so whoever comes to them with a body may be anybody. */
  private static boolean showsToken(HttpServletRequest request) {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    return shown != null && shown.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
  }

  /** Whether a body comes with the request, as far as its head says. */
  static boolean comesWith(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** A file that is refused at its beginning, or where the gate is full. */
  private static boolean isLeftUnread(Request request) {
    return comesWith(request) && !request.getCoyoteRequest().isFinished();
  }

  /** The answer goes first, so a sender who leaves after it is no failure to be reported. */
  private static void readOn(Semaphore patience, Response response, InputStream body, long most) {
    try {
      response.flushBuffer();
      if (response.getStatus() != Response.SC_REQUEST_TIMEOUT && patience.tryAcquire()) {
        try {
          readSomeOf(body, most);
        } finally {
          patience.release();
        }
      }
    } catch (IOException | Problem gone) {
      if (response.isCommitted()) {
        response.setErrorReported();
      }
      LOG.debug("a sender has gone: {}", gone.getClass().getSimpleName());
    }
  }

  private static void readSomeOf(InputStream body, long most) throws IOException {
    byte[] buffer = new byte[8 * 1024];
    long left = most;
    for (int read = body.read(buffer); read >= 0 && left > 0; read = body.read(buffer)) {
      left -= read;
    }
  }

  /** Sends the answer, then reads on where a thread can be spared. */
  private final class Answered extends ValveBase {

    Answered() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      getNext().invoke(request, response);
      if (isStrangersBody(request, response)) {
        readOn(patience, response, request.getInputStream(), MOST);
      } else if (isLeftUnread(request)) {
        InputStream rest = pace.of(request.getInputStream());
        readOn(patienceWithKnown, response, rest, MOST_OF_KNOWN);
      }
    }
  }

  /** Whatever is left of the body then is not waited for. */
  private static final class Cut extends ValveBase {

    Cut() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      getNext().invoke(request, response);
      if (isStrangersBody(request, response) || isLeftUnread(request)) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }
}
