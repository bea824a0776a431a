package no.knutepunkt.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaDifferenceTest {

  @Test
  void orderOfPropertiesAndDocumentationMakeNoDifference() {
    var one = Messages.of("{'name':'x','doc':'This.','type':{'type':'string'},'privacy':'public'}");
    var other = Messages.of("{'privacy':'public','type':'string','name':'x','doc':'That.'}");

    assertThat(SchemaDifference.between(one, other)).isEmpty();
  }

  @Test
  void whatTheCodeGeneratorLeavesBehindMakesNoDifference() {
    for (Contract contract : Contracts.all()) {
      assertThat(SchemaDifference.between(contract.schema(), generated(contract))).isEmpty();
    }
  }

  @Test
  void scaleThatIsNotWrittenIsZero() {
    var ours = "{'type':'bytes','logicalType':'decimal','precision':9,'scale':0}";
    var theirs = "{'type':'bytes','logicalType':'decimal','precision':9}";

    assertThat(SchemaDifference.between(field(ours), field(theirs))).isEmpty();
  }

  @Test
  void whatIsOtherHereThanThereIsToldFromOurSide() {
    var ours = Messages.of("{'name':'x','type':'int'}");
    var theirs = Messages.of("{'name':'y','type':'int','default':0}");

    assertThat(SchemaDifference.between(ours, theirs))
        .containsExactly("field `y` is gone", "field `x` is new and has no default");
  }

  @Test
  void fieldsInAnotherOrderAreWrittenDifferently() {
    var ours = Messages.of("{'name':'x','type':'int'}", "{'name':'y','type':'int'}");
    var theirs = Messages.of("{'name':'y','type':'int'}", "{'name':'x','type':'int'}");

    assertThat(SchemaDifference.between(ours, theirs))
        .containsExactly("the message has its fields in another order");
  }

  @Test
  void recordThatHoldsItselfIsToldOfOnce() {
    var ours = Messages.of("{'name':'next','type':['null','Order']}", "{'name':'x','type':'int'}");
    var theirs = Messages.of("{'name':'next','type':['null','Order']}");

    assertThat(SchemaDifference.between(ours, theirs))
        .containsExactly("field `x` is new and has no default");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "['null','int']; ['int','null']; field `x` has its branches in another order",
        "{'type':'enum','name':'E','symbols':['a','b']};"
            + "{'type':'enum','name':'E','symbols':['b','a']};"
            + "field `x` has its symbols in another order",
        "{'type':'fixed','name':'F','size':8}; {'type':'fixed','name':'F','size':9};"
            + "field `x` was F of 8 bytes, is F of 9 bytes",
        "['null','int','string']; ['null','int']; field `x` can no longer be string",
        "{'type':'map','values':'int'}; {'type':'map','values':'long'};"
            + "field `x{}` was int, is long",
        "{'type':'record','name':'A','fields':[]}; {'type':'record','name':'B','fields':[]};"
            + "field `x` was record A, is record B"
      })
  void differenceOnTheWireIsNeverMissed(String theirs, String ours, String sentence) {
    assertThat(SchemaDifference.between(field(ours), field(theirs))).containsExactly(sentence);
  }

  private static Schema field(String type) {
    return Messages.parse(
        "{'type':'record','name':'Order','fields':[{'name':'x','type':%s}]}".formatted(type));
  }

  private static Schema generated(Contract contract) {
    return switch (contract.topic().name()) {
      case Topics.MEMBER_UPDATES -> MemberUpdate.getClassSchema();
      case Topics.COURSE_REGISTRATIONS -> CourseRegistration.getClassSchema();
      case Topics.PROJECT_LOG_ENTRIES -> ProjectLogEntry.getClassSchema();
      case Topics.SURVEY_RESULTS -> SurveyResult.getClassSchema();
      default -> NewsItem.getClassSchema();
    };
  }
}
