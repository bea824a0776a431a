package no.knutepunkt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import no.knutepunkt.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** What the parameters of a request say that its sender wants. */
class WishesArgumentTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void everyWishIsReadFromTheParameterOfItsName() {
    parts().forEach(part -> request.setParameter(part.getName(), sample(part)));

    assertThat(wishes())
        .isEqualTo(
            new Wishes(
                true,
                "onError",
                "token",
                "encoding",
                "separator",
                "decimal",
                "sheet",
                3,
                "dates",
                "file"));
  }

  @Test
  void whatIsNotSaidIsNotWished() {
    assertThat(wishes())
        .isEqualTo(new Wishes(null, null, null, null, null, null, null, null, null, null));
  }

  @Test
  void aHeaderIsNoWish() {
    parts().forEach(part -> request.addHeader(part.getName(), sample(part)));

    whatIsNotSaidIsNotWished();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "1, true", "yes, true", "false, false", "0, false", "'', "})
  void yesAndNoMayBeSaidInSeveralWays(String said, Boolean meant) {
    request.setParameter("dryRun", said);

    assertThat(wishes().dryRun()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"dryRun, perhaps", "headingRow, third", "headingRow, 3.5", "headingRow, 99999999999"})
  void whatCannotBeMeantIsRefused(String parameter, String said) {
    request.setParameter(parameter, said);

    assertThatThrownBy(this::wishes).isInstanceOf(Problem.class).hasMessage("http-400");
  }

  private Wishes wishes() {
    return new WishesArgument().resolveArgument(null, null, new ServletWebRequest(request), null);
  }

  private static List<RecordComponent> parts() {
    return Arrays.asList(Wishes.class.getRecordComponents());
  }

  private static String sample(RecordComponent part) {
    return part.getType() == Boolean.class
        ? "true"
        : part.getType() == Integer.class ? "3" : part.getName();
  }
}
