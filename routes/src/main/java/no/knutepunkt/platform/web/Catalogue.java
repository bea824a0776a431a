package no.knutepunkt.platform.web;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives pages the same catalogue that problems and reasons are told from. */
@Configuration
class Catalogue {

  @Bean
  MessageSource messageSource(Texts texts) {
    return texts.catalogue();
  }
}
