package no.knutepunkt.console;

import java.util.List;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.schemas.Topics;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at the root: what runs here, and the doors. It knows nothing that is anybody's. */
@Controller
class FrontPage {

  private final List<Receiver> receivers;

  FrontPage(List<Flow> flows) {
    this.receivers = flows.stream().map(Flow::receiver).toList();
  }

  @GetMapping("/")
  String page(Model model) {
    model.addAttribute(
        "streams", Topics.all().stream().map(topic -> stream(topic.name())).toList());
    return "front-page";
  }

  private Stream stream(String name) {
    return new Stream(
        name, receivers.stream().filter(r -> r.topic().equals(name)).map(Receiver::name).toList());
  }

  /** A stream and those who get it. */
  record Stream(String name, List<String> receivers) {}
}
