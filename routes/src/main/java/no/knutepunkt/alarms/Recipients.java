package no.knutepunkt.alarms;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is told of what: the contact of the promise, else the secretariat; the webhook always. */
@Component
class Recipients {

  private final AlarmProperties properties;

  Recipients(AlarmProperties properties) {
    this.properties = properties;
  }

  List<Recipient> of(Finding.Whose whose) {
    List<Recipient> told = new ArrayList<>();
    if (properties.mail().isOn()) {
      addresses(whose).forEach(address -> told.add(new Recipient(Recipient.MAIL, address)));
    }
    if (properties.webhook().isOn()) {
      told.add(new Recipient(Recipient.WEBHOOK, properties.webhook().url()));
    }
    return told;
  }

  private List<String> addresses(Finding.Whose whose) {
    return whose.contact() == null ? properties.mail().to() : List.of(whose.contact());
  }
}
