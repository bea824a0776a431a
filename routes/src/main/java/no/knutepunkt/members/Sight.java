package no.knutepunkt.members;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.util.Optional;
import no.knutepunkt.access.Caller;
import no.knutepunkt.schemas.Contracts;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.schemas.PrivacyClass;
import no.knutepunkt.schemas.Topics;
import org.apache.avro.Schema.Field;

/**
 * What one caller sees of the register.
 *
 * @param whole organisation number of the record that is seen whole; empty for none
 * @param everyone whether all records are seen whole, also of those who left
 */
record Sight(String whole, boolean everyone) {

  static final Sight OF_NOTHING_OWN = new Sight("", false);

  /** What a caller may see; none where the register is not for them. */
  static Optional<Sight> of(Caller caller) {
    if (caller instanceof Caller.Secretariat) {
      return Optional.of(new Sight("", true));
    }
    if (caller instanceof Caller.Company company) {
      return Optional.of(new Sight(company.organisationNumber(), false));
    }
    return caller instanceof Caller.Website ? Optional.of(OF_NOTHING_OWN) : Optional.empty();
  }

  /** Columns that stay behind where a record is not seen whole: all that is not public. */
  static String[] hiddenColumns() {
    return MemberUpdate.getClassSchema().getFields().stream()
        .map(Field::name)
        .filter(field -> !isPublic(field))
        .map(SnakeCaseStrategy.INSTANCE::translate)
        .toArray(String[]::new);
  }

  private static boolean isPublic(String field) {
    return Contracts.privacyOf(Topics.MEMBER_UPDATES, field)
        .filter(PrivacyClass.PUBLIC::equals)
        .isPresent();
  }
}
