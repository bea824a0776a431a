package no.knutepunkt.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The quick firewall refuses what Spring's own does, character by character. */
class FirewallTest {

  private final HttpFirewall spring = new StrictHttpFirewall();
  private final HttpFirewall quick = new Doors().firewall();

  @Test
  void headerValuesAreRefusedAsBefore() {
    alike((request, text) -> request.addHeader("X-Name", text), r -> r.getHeader("X-Name"));
  }

  @Test
  void headerNamesAreRefusedAsBefore() {
    alike((request, text) -> request.addHeader(text, "x"), HttpServletRequest::getHeaderNames);
  }

  @Test
  void namesOfParametersAreRefusedAsBefore() {
    alike((request, text) -> request.addParameter(text, "x"), HttpServletRequest::getParameterMap);
  }

  private void alike(BiConsumer<MockHttpServletRequest, String> put, Look look) {
    IntPredicate refusedNow = c -> isRefused(quick, put, look, c);
    assertThat(IntStream.rangeClosed(0, 0xffff).filter(refusedNow).count()).isPositive();
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < 0x3000 || c % 97 == 0))
        .allMatch(c -> refusedNow.test(c) == isRefused(spring, put, look, c));
  }

  private static boolean isRefused(
      HttpFirewall firewall,
      BiConsumer<MockHttpServletRequest, String> put,
      Look look,
      int character) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    put.accept(request, "a" + Character.toString(character) + "b");
    try {
      Object seen = look.at(firewall.getFirewalledRequest(request));
      if (seen instanceof java.util.Enumeration<?> names) {
        names.asIterator().forEachRemaining(name -> {});
      }
      return false;
    } catch (RequestRejectedException refused) {
      return true;
    }
  }

  private interface Look {
    Object at(HttpServletRequest request);
  }
}
