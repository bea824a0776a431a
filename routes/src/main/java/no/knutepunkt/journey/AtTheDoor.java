package no.knutepunkt.journey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.knutepunkt.journey.MessageJourney.Arrival;
import no.knutepunkt.journey.MessageJourney.Station;
import no.knutepunkt.journey.RefusedRows.RefusedRow;
import no.knutepunkt.platform.RejectionHeaders;
import no.knutepunkt.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Tells of rows that the gate refused: their one station is the gate. */
@Component
class AtTheDoor {

  private final JourneyIndex index;
  private final RefusedRows refused;
  private final Texts texts;

  AtTheDoor(JourneyIndex index, RefusedRows refused, Texts texts) {
    this.index = index;
    this.refused = refused;
    this.texts = texts;
  }

  /** The refused rows of a file or receipt; none where something else is asked for as well. */
  List<MessageJourney> of(Wanted wanted, Reader reader, int most, Locale language) {
    if (!wanted.isOnlyOfAnUpload()) {
      return List.of();
    }
    Map<UUID, Upload> uploads =
        index.uploads(wanted, reader).stream()
            .collect(Collectors.toMap(Upload::receipt, Function.identity()));
    return refused.under(uploads.keySet(), wanted.row(), most).stream()
        .map(row -> journey(row, uploads.get(row.receipt()), language))
        .toList();
  }

  private MessageJourney journey(RefusedRow row, Upload upload, Locale language) {
    Arrival arrival =
        new Arrival(row.receipt(), upload.sender(), upload.fileName(), row.row(), row.since());
    return new MessageJourney(
        row.quarantine(),
        upload.stream(),
        null,
        null,
        null,
        null,
        List.of(arrival),
        List.of(station(row, language)));
  }

  private Station station(RefusedRow row, Locale language) {
    return new Station(
        RejectionHeaders.INTAKE,
        "quarantined",
        row.reason(),
        texts.reason(language, row.reason(), row.field()),
        row.field(),
        null,
        row.since(),
        null,
        row.quarantine());
  }
}
