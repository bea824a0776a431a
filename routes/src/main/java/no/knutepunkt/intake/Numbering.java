package no.knutepunkt.intake;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where receipt numbers come from. */
@Configuration
class Numbering {

  @Bean
  ReceiptNumbers receiptNumbers() {
    return UUID::randomUUID;
  }
}
