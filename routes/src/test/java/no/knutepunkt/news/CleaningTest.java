package no.knutepunkt.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<a href=\"javascript:alert(1)\">les</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">les</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">les</a>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"javascript:alert(1)\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<form action=\"javascript:alert(1)\"><input type=submit></form>",
        "<style>body{background:url(javascript:alert(1))}</style>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<base href=\"javascript:alert(1)//\">",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<body onload=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<<script>alert(1)//<</script>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "]]><script>alert(1)</script>",
        "<img src=x:alert(alt) onerror=eval(src) alt=0>",
        "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>"
      })
  void hostileHtmlIsHarmless(String html) {
    assertHarmless(String.valueOf(SafeHtml.orNull(html)));
    assertHarmless(PlainText.of(html));
  }

  private static void assertHarmless(String shown) {
    assertThat(shown.toLowerCase(Locale.ROOT))
        .doesNotContain("<script", "<svg", "<iframe", "<style", "<object", "<embed", "<form")
        .doesNotContain("<meta", "<base", "javascript:", "data:text")
        .doesNotContainPattern("<[^>]*\\bon[a-z]+\\s*=");
  }

  @Test
  void anArticleKeepsItsShape() {
    assertThat(SafeHtml.orNull("<h2>Kurs</h2><p>På <b>Åmot</b></p><ul><li>én</li></ul>"))
        .isEqualTo("<h2>Kurs</h2><p>På <b>Åmot</b></p><ul><li>én</li></ul>");
  }

  @Test
  void linksOnThePageLeadOutwardsOnly() {
    assertThat(SafeHtml.orNull("<a href=\"https://example.no/a?b=1&c=2\">les</a>"))
        .startsWith("<a href=\"https://example.no/a?b&#61;1&amp;c&#61;2\"")
        .contains("noopener");
    assertThat(SafeHtml.orNull("<a href=\"mailto:post@example.no\">skriv</a>")).isEqualTo("skriv");
    assertThat(SafeHtml.orNull("<img src=\"http://example.no/b.png\" alt=\"b\">"))
        .contains("src=\"http://example.no/b.png\"");
  }

  @Test
  void aBodyOfNothingIsNoBody() {
    assertThat(SafeHtml.orNull("<script>alert(1)</script> ")).isNull();
    assertThat(SafeHtml.orNull(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Drift &amp; vedlikehold, Drift & vedlikehold",
    "A &amp;amp; B, A &amp; B",
    "Bl&aring;b&aelig;r &#248;l, Blåbær øl",
    "<b>Fet</b> tittel, Fet tittel",
    "<p>Én</p><p>To</p>, Én To",
    "5 < 7 og 9 > 3, 5 < 7 og 9 > 3",
    "&lt;script&gt;alert(1)&lt;/script&gt; hei, alert(1) hei",
    "&lt;&lt;b&gt;script&gt;x, script>x",
    "AT&T, AT&T"
  })
  void aTitleIsPlainText(String sent, String shown) {
    assertThat(PlainText.of(sent)).isEqualTo(shown);
  }

  @Test
  void charactersThatXmlForbidsAreTakenOut() {
    assertThat(PlainText.of("a\u0001b\u0000c\uFFFFd&#1;e&#xFFFE;f\uD800😀")).isEqualTo("abcdef😀");
    assertThat(SafeHtml.orNull("<p>a\u0001b&#8;c&#xFFFE;\uDC00</p>")).isEqualTo("<p>abc</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.no/nytt, https://example.no/nytt",
    "HTTP://example.no, HTTP://example.no",
    "https://example.no/blåbær, https://example.no/bl%C3%A5b%C3%A6r",
    "https://blåbær.example/x, https://xn--blbr-roah.example/x"
  })
  void aWebAddressIsKept(String sent, String shown) {
    assertThat(WebLink.orNull(sent)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.no/x",
        "//example.no/x",
        "/x",
        "x",
        "",
        "https://",
        "https://bank.example@evil.example/",
        "https://exa mple.no/",
        "mailto:post@example.no"
      })
  void anythingElseIsNoLink(String sent) {
    assertThat(WebLink.orNull(sent)).isNull();
  }

  @Test
  void aLanguageThatIsNoTagBecomesTheUsualOne() {
    assertThat(LanguageTag.of("nn")).isEqualTo("nn");
    assertThat(LanguageTag.of("norsk språk\"")).isEqualTo("nb");
  }
}
