package no.knutepunkt.projects;

import java.util.Arrays;
import java.util.List;
import no.knutepunkt.platform.Batches;
import no.knutepunkt.platform.web.Doors;
import no.knutepunkt.schemas.ProjectLogEntry;
import no.knutepunkt.testing.FreshDatabase;
import org.springframework.test.web.servlet.MockMvc;

/** A project log on a database of its own, written by the flow's step and read by its doors. */
final class LogOfTheTest {

  private final FreshDatabase database = new FreshDatabase();
  private final LatestWording latestWording =
      new LatestWording(new ProjectLog(database.jdbc()), Entries.TODAY);
  private final Participants participants = new Participants(database.jdbc());

  void write(ProjectLogEntry.Builder... entries) {
    ProjectLogEntry[] built =
        Arrays.stream(entries).map(ProjectLogEntry.Builder::build).toArray(ProjectLogEntry[]::new);
    latestWording.keep(Batches.of(KeepProjectLog.RECEIVER, built));
  }

  void takePart(String... organisationNumbers) {
    participants.put(Entries.PROJECT, List.of(organisationNumbers));
  }

  MockMvc doors() {
    return Doors.of(
        new ProjectDoors(new ReadableLog(database.jdbc())), new ParticipantDoors(participants));
  }
}
