package no.knutepunkt.intake;

import java.util.List;
import java.util.UUID;
import no.knutepunkt.intake.fields.Fault;
import no.knutepunkt.platform.web.Problem;

/**
 * A row that its sender gave an id.
 *
 * @param event what the id stands for within its stream
 * @param content digest of what the sender wrote under it
 * @param field where the id stood
 * @param column heading in the sender's file, where it has one
 * @param id as the sender wrote it
 * @param document the row by itself, as the sender wrote it
 */
record Named(
    long row, UUID event, UUID content, String field, String column, String id, Document document) {

  /** That the id stands for other content. */
  Fault taken() {
    return new Fault(row, field, column, id, "id-used-before", List.of(), another());
  }

  /** The same of an event that was sent by itself. */
  Problem refusal() {
    return Problem.of(409, "id-used-before", id).field(field).value(id).example(another()).build();
  }

  private String another() {
    return id + "-2";
  }
}
