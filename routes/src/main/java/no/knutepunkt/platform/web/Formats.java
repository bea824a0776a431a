package no.knutepunkt.platform.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every list is JSON, or a table by {@code Accept: text/csv} or {@code ?format=csv}. */
@Configuration
class Formats implements WebMvcConfigurer {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer formats) {
    formats
        .favorParameter(true)
        .parameterName("format")
        .mediaType("csv", CsvAnswer.TEXT_CSV)
        .mediaType("xlsx", XLSX)
        .mediaType("json", MediaType.APPLICATION_JSON);
  }

  /** Last, so that a caller who takes anything gets JSON. */
  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.add(new CsvAnswer());
  }
}
