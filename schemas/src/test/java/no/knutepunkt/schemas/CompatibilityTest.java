package no.knutepunkt.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

  private static final String NUMBER = "{'name':'number','type':'string'}";
  private static final String OLDER_READERS =
      "orders: readers on version 1 cannot read what version 2 writes: ";
  private static final String NEWER_READERS =
      "orders: readers on version 2 cannot read what producers still on version 1 write: ";
  private static final String MEANING =
      "orders: readers on version 1 and on version 2 take the same message for different things: ";

  @Test
  void fieldWithoutDefaultThatGoesBreaksThoseWhoStillReadIt() {
    var before = Messages.of(NUMBER, "{'name':'name','type':'string'}");

    assertThat(breaks(before, Messages.of(NUMBER)))
        .containsExactly(OLDER_READERS + "field `name` is gone, and had no default");
  }

  @Test
  void fieldWithoutDefaultThatComesBreaksThoseWhoReadOldMessages() {
    var now = Messages.of(NUMBER, "{'name':'name','type':'string'}");

    assertThat(breaks(Messages.of(NUMBER), now))
        .containsExactly(NEWER_READERS + "field `name` is new and has no default");
  }

  @Test
  void fieldWithDefaultMayComeAndGo() {
    var with = Messages.of(NUMBER, "{'name':'name','type':['null','string'],'default':null}");

    assertThat(breaks(Messages.of(NUMBER), with)).isEmpty();
    assertThat(breaks(with, Messages.of(NUMBER))).isEmpty();
  }

  @Test
  void otherTypeBreaksBothWays() {
    assertThat(breaks(field("'string'"), field("'long'")))
        .containsExactly(
            "orders: readers on version 1 cannot read what version 2 writes, nor readers on version"
                + " 2 what producers still on version 1 write: field `x` was string, is long");
  }

  @Test
  void widerTypeBreaksOnlyOlderReaders() {
    assertThat(breaks(field("'int'"), field("'long'")))
        .containsExactly(OLDER_READERS + "field `x` was int, is long");
    assertThat(breaks(field("['null','long']"), field("['null','int']")))
        .containsExactly(NEWER_READERS + "field `x` was long, is int");
  }

  @Test
  void textForBytesIsReadableButNoLongerTheSame() {
    assertThat(breaks(field("'bytes'"), field("'string'")))
        .containsExactly(MEANING + "field `x` was bytes, is string");
  }

  @Test
  void fieldThatMayNowBeNullBreaksThoseWhoCountOnIt() {
    assertThat(breaks(field("'int'"), field("['null','int']")))
        .containsExactly(OLDER_READERS + "field `x` can now be null");
    assertThat(breaks(field("['null','int']"), field("'int'")))
        .containsExactly(NEWER_READERS + "field `x` can no longer be null");
  }

  @Test
  void otherLogicalTypeChangesTheMeaning() {
    assertThat(breaks(field("{'type':'int','logicalType':'date'}"), field("'int'")))
        .containsExactly(MEANING + "field `x` was int as date, is int");
    assertThat(breaks(field(decimal(9, 2)), field(decimal(9, 3))))
        .contains(MEANING + "field `x` was bytes as decimal(9,2), is bytes as decimal(9,3)");
  }

  @Test
  void symbolThatComesBreaksOlderReadersAndOneThatGoesBreaksNewer() {
    assertThat(breaks(field(symbols("'a'")), field(symbols("'a','b'"))))
        .containsExactly(OLDER_READERS + "field `x` knows `b` as well");
    assertThat(breaks(field(symbols("'a','b'")), field(symbols("'a'"))))
        .containsExactly(NEWER_READERS + "field `x` no longer knows `b`");
  }

  @Test
  void symbolMayComeWhereUnknownOnesHaveADefault() {
    var before = field("{'type':'enum','name':'E','symbols':['a'],'default':'a'}");
    var now = field("{'type':'enum','name':'E','symbols':['a','b'],'default':'a'}");

    assertThat(breaks(before, now)).isEmpty();
    assertThat(breaks(now, field("{'type':'enum','name':'E','symbols':['a','b'],'default':'b'}")))
        .containsExactly(MEANING + "field `x` took unknown symbols for `a`, takes them for `b`");
  }

  @Test
  void otherDefaultOrNoneChangesWhatIsFilledIn() {
    var before = Messages.of("{'name':'x','type':'string','default':'nb'}");

    assertThat(breaks(before, Messages.of("{'name':'x','type':'string','default':'en'}")))
        .containsExactly(MEANING + "field `x` had the default «nb», has the default «en»");
    assertThat(breaks(before, field("'string'")))
        .containsExactly(MEANING + "field `x` had the default «nb», has no default");
  }

  @Test
  void defaultMayBeAddedLater() {
    var now = Messages.of("{'name':'x','type':'string','default':'nb'}");

    assertThat(breaks(field("'string'"), now)).isEmpty();
  }

  @Test
  void numberThatGivesWayToAWiderOneOrNullIsStillReadByNewerReaders() {
    assertThat(breaks(field("'int'"), field("['null','long']")))
        .containsExactly(
            MEANING + "field `x` can no longer be int",
            OLDER_READERS + "field `x` can now be null",
            OLDER_READERS + "field `x` can now be long");
  }

  @Test
  void recordByAnotherNameIsAnotherRecord() {
    var renamed =
        Messages.parse("{'type':'record','name':'Purchase','fields':[%s]}".formatted(NUMBER));

    assertThat(breaks(Messages.of(NUMBER), renamed))
        .singleElement()
        .asString()
        .endsWith("the message was record test.Order, is record Purchase");
  }

  @Test
  void weakerPrivacyBreaksAPromiseAndStrongerDoesNot() {
    var company = Messages.of("{'name':'x','type':'int','privacy':'company'}");
    var open = Messages.of("{'name':'x','type':'int','privacy':'public'}");

    assertThat(breaks(company, open))
        .containsExactly(
            "orders: whoever sent it under version 1 was promised more than version 2 keeps:"
                + " field `x` was of privacy class company, is public");
    assertThat(breaks(open, company)).isEmpty();
  }

  @Test
  void changeIsFoundHoweverDeepItLies() {
    assertThat(breaks(field(nested("'int'")), field(nested("'string'"))))
        .hasSize(1)
        .allSatisfy(it -> assertThat(it).endsWith("field `x[]{}.deep` was int, is string"));
  }

  @Test
  void everyReleasedVersionIsCompared() {
    var released = new TreeMap<Integer, Schema>();
    released.put(1, Messages.of(NUMBER));
    released.put(2, Messages.of(NUMBER, "{'name':'x','type':'int','default':0}"));
    var now = Messages.of(NUMBER, "{'name':'x','type':'int'}");

    assertThat(Compatibility.breaks(new Contract(Messages.orders(true), now, released)))
        .anySatisfy(it -> assertThat(it).contains("readers on version 3", "on version 1 write"))
        .anySatisfy(it -> assertThat(it).contains("on version 2 and on version 3", "no default"));
  }

  @Test
  void whatAvroRefusesNeverPassesSilently() {
    var step = new Compatibility.Step("orders", 1, 2);

    assertThat(step.breaks(List.of(), field("'int'"), field("'string'")))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it).contains("Avro says", "/fields/0/type"));
  }

  private static List<String> breaks(Schema before, Schema now) {
    var released = new TreeMap<Integer, Schema>();
    released.put(1, before);
    return Compatibility.breaks(new Contract(Messages.orders(true), now, released));
  }

  private static Schema field(String type) {
    return Messages.of("{'name':'x','type':%s}".formatted(type));
  }

  private static String decimal(int precision, int scale) {
    return "{'type':'bytes','logicalType':'decimal','precision':%d,'scale':%d}"
        .formatted(precision, scale);
  }

  private static String symbols(String symbols) {
    return "{'type':'enum','name':'E','symbols':[%s]}".formatted(symbols);
  }

  private static String nested(String type) {
    return ("{'type':'array','items':{'type':'map','values':['null',{'type':'record','name':'Inner',"
                + "'fields':[{'name':'deep','type':%s}]}]}}")
        .formatted(type);
  }
}
