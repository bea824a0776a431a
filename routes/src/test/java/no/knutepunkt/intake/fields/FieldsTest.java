package no.knutepunkt.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class FieldsTest {

  private static final Schema CONTRACT =
      SchemaBuilder.record("Thing")
          .fields()
          .requiredString("name")
          .requiredString("place")
          .endRecord();

  @Test
  void headingsAreFoundWhateverTheirSpelling() {
    Fields fields = Fields.of(CONTRACT, name(), Field.text("place", 9).headed("sted nr"));

    assertThat(fields.headed("STED-NR.").name()).isEqualTo("place");
    assertThat(fields.headed(" Name ").name()).isEqualTo("name");
    assertThat(fields.headed("noe annet")).isNull();
  }

  @Test
  void aFieldThatTheContractLacksIsNoticedAtTheStart() {
    assertThatThrownBy(() -> Fields.of(CONTRACT, name(), Field.text("colour", 9)))
        .hasMessage("colour stands where place belongs");
    assertThatThrownBy(() -> Fields.of(CONTRACT, name()))
        .hasMessage("Thing has other fields than these");
  }

  @Test
  void aHeadingThatMeansTwoFieldsIsNoticedAtTheStart() {
    assertThatThrownBy(
            () -> Fields.of(CONTRACT, name().headed("felt"), Field.text("place", 9).headed("Felt")))
        .hasMessage("Felt means two fields");
  }

  private static Field name() {
    return Field.text("name", 9);
  }

  @Test
  void whatMustBeThereIsNamedAsTheContractAndTheOfficeNameIt() {
    Fields fields =
        Fields.of(
            SchemaBuilder.record("One").fields().requiredString("name").endRecord(),
            Field.text("name", 10).headed("navn", "firma").mandatory());

    assertThat(fields.mandatory()).isEqualTo("name (navn)");
  }
}
