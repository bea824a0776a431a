package no.knutepunkt.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;

class MessageClassesTest {

  @Test
  void messageMakesTheWayThereAndBackWithItsDatesAndAmounts() throws IOException {
    MessageClasses.trust();
    var entry = entry();

    assertThat(read(written(entry))).isEqualTo(entry);
  }

  @Test
  void onlyOurOwnClassesAreTrustedBesidesAvrosChoice() {
    MessageClasses.trust();

    assertThatThrownBy(() -> ClassSecurityValidator.validate(ProcessBuilder.class))
        .isInstanceOf(SecurityException.class);
  }

  private static ProjectLogEntry entry() {
    return ProjectLogEntry.newBuilder()
        .setEntryId("17")
        .setProjectId("chute")
        .setOrganisationNumber("311111116")
        .setKind(EntryKind.result)
        .setDate(LocalDate.of(2006, 11, 3))
        .setAuthorRole(AuthorRole.manager)
        .setHours(new BigDecimal("7.50"))
        .setRelease(EntryRelease.members)
        .build();
  }

  private static byte[] written(ProjectLogEntry entry) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new SpecificDatumWriter<>(ProjectLogEntry.class).write(entry, encoder);
    return bytes.toByteArray();
  }

  private static ProjectLogEntry read(byte[] bytes) throws IOException {
    var reader = new SpecificDatumReader<>(ProjectLogEntry.class);
    return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
  }
}
