package no.knutepunkt.intake;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.journey.Landed;

/** Moves nothing, and sees what each row would do to what stands. */
final class Foresight implements Outlet {

  private static final int TOLD = 200;

  private final Outlet real;
  private final Standing.Comparing standing;
  private final MessageDigest state = Sealing.sha256();
  private final Map<Compared.Kind, Long> counts = new EnumMap<>(Compared.Kind.class);
  private final List<Foreseen.Changed> changes = new ArrayList<>();
  private final IdsInThisBody ids = new IdsInThisBody();

  Foresight(Outlet real, Standing.Comparing standing) {
    this.real = real;
    this.standing = standing;
  }

  @Override
  public void open(Consignment consignment) {
    // No receipt is given for what does not move.
  }

  @Override
  public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
    List<Outgoing> rows = chunk.accepted();
    if (!rows.isEmpty()) {
      List<Compared> compared = standing.compare(rows.stream().map(Outgoing::event).toList());
      for (int i = 0; i < rows.size(); i++) {
        add(rows.get(i).row(), compared.get(i));
      }
    }
    return CompletableFuture.completedFuture(null);
  }

  private void add(long row, Compared compared) {
    counts.merge(compared.kind(), 1L, Long::sum);
    Sealing.add(state, compared.kind().name(), String.valueOf(compared.standing()));
    if (compared.kind() == Compared.Kind.CHANGED && changes.size() < TOLD) {
      changes.add(new Foreseen.Changed(row, compared.organisationNumber(), compared.changes()));
    }
  }

  @Override
  public Set<Long> claim(Consignment consignment, List<Named> rows) {
    Set<Long> taken = real.taken(consignment, rows);
    return ids.claim(rows, taken);
  }

  @Override
  public CompletableFuture<Void> count(Consignment consignment, Landed more) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close(Consignment consignment) {
    // There is no receipt to close.
  }

  /** What was seen, once the whole body was. */
  Foreseen foreseen(long rejected) {
    long changed = count(Compared.Kind.CHANGED);
    return new Foreseen(
        new Foreseen.Counts(
            count(Compared.Kind.NEW),
            changed,
            count(Compared.Kind.UNCHANGED),
            count(Compared.Kind.OVERTAKEN),
            rejected),
        List.copyOf(changes),
        changed - changes.size(),
        null);
  }

  /** A digest of what each row was compared with and what came of it; to be asked for once. */
  byte[] state(long rejected) {
    Sealing.add(state, Long.toString(rejected));
    return state.digest();
  }

  private long count(Compared.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
