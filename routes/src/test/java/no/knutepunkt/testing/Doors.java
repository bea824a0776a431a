package no.knutepunkt.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problems;
import no.knutepunkt.platform.web.Texts;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Doors on their own, with the hub's way of refusing and of writing JSON. */
public final class Doors {

  private static final String CALLER = "caller";

  private Doors() {}

  /** The doors of these controllers. */
  public static MockMvc of(Object... controllers) {
    return MockMvcBuilders.standaloneSetup(controllers)
        .setControllerAdvice(new Problems(new Texts(), UUID::randomUUID))
        .setCustomArgumentResolvers(new CallerOfTheTest())
        .setMessageConverters(
            new ByteArrayHttpMessageConverter(), new MappingJackson2HttpMessageConverter(json()))
        .build();
  }

  /** Knocks as this caller. */
  public static RequestPostProcessor as(Caller caller) {
    return request -> {
      request.setAttribute(CALLER, caller);
      return request;
    };
  }

  private static ObjectMapper json() {
    return Jackson2ObjectMapperBuilder.json()
        .serializationInclusion(JsonInclude.Include.NON_NULL)
        .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build();
  }

  private static final class CallerOfTheTest implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer container,
        NativeWebRequest request,
        WebDataBinderFactory binders) {
      return request.getAttribute(CALLER, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
