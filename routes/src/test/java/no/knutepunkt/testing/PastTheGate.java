package no.knutepunkt.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.EventWriter;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.RecordSender;
import no.knutepunkt.platform.Sendable;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.schemas.Topics;

/** Puts messages on their topic as a foreign producer can, without the checks of the gate. */
public record PastTheGate(EventWriter writer, RecordSender sender) {

  /** Returns when all are acknowledged. */
  public void send(MemberUpdate... updates) {
    List<Sendable> records = Stream.of(updates).map(this::record).toList();
    sender.send(records).join();
  }

  private Sendable record(MemberUpdate update) {
    Event<MemberUpdate> event =
        new Event<>(
            UUID.randomUUID(),
            "/companies/" + update.getOrganisationNumber(),
            Instant.parse("2026-11-22T09:00:00Z"),
            Origin.NONE,
            update);
    byte[] key = update.getOrganisationNumber().getBytes(UTF_8);
    return writer.write(Topics.MEMBER_UPDATES, key, event);
  }
}
