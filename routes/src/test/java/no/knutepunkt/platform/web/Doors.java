package no.knutepunkt.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.accept.ParameterContentNegotiationStrategy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Controllers behind the hub's own formats and problem details, called by one caller. */
public final class Doors {

  private Doors() {}

  public static MockMvcTester openedBy(Caller caller, Object... controllers) {
    return MockMvcTester.of(
        List.of(controllers),
        doors ->
            doors
                .setCustomArgumentResolvers(new Shown(caller))
                .setControllerAdvice(new Problems(new Texts(), UUID::randomUUID))
                .setContentNegotiationManager(formats())
                .setMessageConverters(new ByteArrayHttpMessageConverter(), json(), new CsvAnswer())
                .build());
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

  private record Shown(Caller caller) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer model,
        NativeWebRequest request,
        WebDataBinderFactory binders) {
      return caller;
    }
  }
}
