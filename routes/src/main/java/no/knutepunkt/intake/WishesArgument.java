package no.knutepunkt.intake;

import java.util.List;
import no.knutepunkt.platform.web.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives the gate its {@link Wishes}. Spring's own binding would try each under several names among
 * the parameters and the headers: for a body of one event that costs more than reading it.
 */
@Component
class WishesArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Wishes.class;
  }

  @Override
  public Wishes resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    return new Wishes(
        read(request.getParameter("dryRun"), Boolean.class),
        request.getParameter("onError"),
        request.getParameter("token"),
        request.getParameter("encoding"),
        request.getParameter("separator"),
        request.getParameter("decimal"),
        request.getParameter("sheet"),
        read(request.getParameter("headingRow"), Integer.class),
        request.getParameter("dates"),
        request.getParameter("file"));
  }

  private static <T> T read(String text, Class<T> as) {
    try {
      return text == null ? null : DefaultConversionService.getSharedInstance().convert(text, as);
    } catch (ConversionException notOne) {
      throw Problem.of(400, "http-400").build();
    }
  }
}
