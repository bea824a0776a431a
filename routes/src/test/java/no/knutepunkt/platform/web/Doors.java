package no.knutepunkt.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.test.web.servlet.setup.StandaloneMockMvcBuilder;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.accept.ParameterContentNegotiationStrategy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Doors on their own, with the hub's way of refusing and of writing JSON and CSV. */
public final class Doors {

  private static final String CALLER = "caller";

  private Doors() {}

  /** The doors of these controllers. */
  public static MockMvc of(Object... controllers) {
    return doors(controllers).build();
  }

  /** The doors of these controllers, at which always the same caller knocks. */
  public static MockMvcTester openedBy(Caller caller, Object... controllers) {
    return MockMvcTester.create(
        doors(controllers)
            .defaultRequest(MockMvcRequestBuilders.get("/").with(as(caller)))
            .build());
  }

  /** Knocks as this caller. */
  public static RequestPostProcessor as(Caller caller) {
    return request -> {
      request.setAttribute(CALLER, caller);
      return request;
    };
  }

  private static StandaloneMockMvcBuilder doors(Object... controllers) {
    return MockMvcBuilders.standaloneSetup(controllers)
        .setControllerAdvice(new Problems(new Texts(), UUID::randomUUID))
        .setCustomArgumentResolvers(new CallerOfTheTest())
        .setContentNegotiationManager(formats())
        .setMessageConverters(new ByteArrayHttpMessageConverter(), json(), new CsvAnswer());
  }

  private static ContentNegotiationManager formats() {
    return new ContentNegotiationManager(
        new ParameterContentNegotiationStrategy(
            Map.of("csv", CsvAnswer.TEXT_CSV, "json", MediaType.APPLICATION_JSON)),
        new HeaderContentNegotiationStrategy());
  }

  private static MappingJackson2HttpMessageConverter json() {
    return new MappingJackson2HttpMessageConverter(
        Jackson2ObjectMapperBuilder.json()
            .serializationInclusion(Include.NON_NULL)
            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build());
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
