package no.knutepunkt.journey;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where is this one message, and if it is not there, why? */
@RestController
@RequestMapping("/api/v1/journeys")
class JourneyDoors {

  private static final int MOST = 100;

  private final JourneyIndex index;
  private final MessageJourneys journeys;
  private final AtTheDoor atTheDoor;
  private final NamedMembers members;

  JourneyDoors(
      JourneyIndex index, MessageJourneys journeys, AtTheDoor atTheDoor, NamedMembers members) {
    this.atTheDoor = atTheDoor;
    this.index = index;
    this.journeys = journeys;
    this.members = members;
  }

  @Operation(summary = "Journeys of single messages by what you know of them, newest first")
  @GetMapping
  ResponseEntity<List<MessageJourney>> found(
      Caller caller, @ParameterObject Wanted wanted, Locale language) {
    Reader reader = new Reader(caller);
    if (reader.mustSay() && !wanted.saysAnything()) {
      throw Problem.of(400, "journey-criterion").field("id").example("1042").build();
    }
    Page page = Page.of("", MOST, MOST);
    ResponseEntity<List<Begun>> rows =
        page.answer(
            index.find(sought(wanted, reader), page.limitAndOne()),
            begun -> Long.toString(begun.number()));
    Locale told = Texts.language(language);
    List<MessageJourney> all = new ArrayList<>(atTheDoor.of(wanted, reader, MOST, told));
    all.addAll(journeys.tell(rows.getBody(), reader, told));
    return ResponseEntity.ok().headers(rows.getHeaders()).body(all);
  }

  private Sought sought(Wanted wanted, Reader reader) {
    Sought sought = wanted.sought(reader);
    return wanted.name() == null ? sought : Wanted.of(sought, members.named(wanted.name()));
  }

  @Operation(summary = "The journey of one message, receiver by receiver")
  @GetMapping("/{journey}")
  MessageJourney journey(Caller caller, @PathVariable UUID journey, Locale language) {
    return journeys
        .one(journey, new Reader(caller), Texts.language(language))
        .orElseThrow(() -> Problem.of(404, "not-found").build());
  }
}
