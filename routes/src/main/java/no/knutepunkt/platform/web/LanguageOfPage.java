package no.knutepunkt.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Norwegian or English: by {@code ?lang=} where a page links to itself, else by Accept-Language.
 */
@Component("localeResolver")
class LanguageOfPage extends AcceptHeaderLocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String chosen = request.getParameter("lang");
    Locale wanted = chosen == null ? super.resolveLocale(request) : Locale.forLanguageTag(chosen);
    return Texts.language(wanted);
  }
}
