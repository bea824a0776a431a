package no.knutepunkt.intake;

import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.Event;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What stands already of the things that a stream tells of, so that it can be said what a body
 * would change before it counts. A flow that knows more than whether it has had an event offers
 * one.
 */
public interface Standing {

  /** The stream. */
  String topic();

  /** Begins to compare one body, for the eyes of its sender. */
  Comparing comparing(Caller sender);

  /** Compares the rows of one body, some hundreds at a time and in their order. */
  interface Comparing {

    /** One verdict for each row; a constant number of statements for all of them. */
    List<Compared> compare(List<? extends Event<? extends SpecificRecordBase>> rows);
  }
}
