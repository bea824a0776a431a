package no.knutepunkt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import no.knutepunkt.schemas.MessageClasses;
import no.knutepunkt.schemas.NewsItem;
import org.junit.jupiter.api.Test;

class AvroBytesTest {

  @Test
  void theIdOfARecordIsMadeOfItsBytesAlone() {
    AvroBytes bytes = AvroBytes.of(News.item("n1"));

    assertThat(ContentId.of("news-items", bytes))
        .isEqualTo(ContentId.of("news-items", bytes.toArray()));
  }

  @Test
  void theIdOfARecordDoesNotChangeWithTheNumberOfItsContract() {
    AvroBytes bytes = AvroBytes.of(News.item("n1"));
    bytes.framed(0x01020304);

    assertThat(ContentId.of("news-items", bytes))
        .isEqualTo(ContentId.of("news-items", AvroBytes.of(News.item("n1"))));
  }

  @Test
  void onATopicTheRecordStandsBehindTheNumberOfItsContract() {
    AvroBytes bytes = AvroBytes.of(News.item("n1"));

    assertThat(bytes.framed(0x01020304))
        .startsWith(0, 1, 2, 3, 4)
        .endsWith(bytes.toArray())
        .hasSize(5 + bytes.length());
  }

  @Test
  void aLongRecordIsAsWholeAsAShortOne() throws Exception {
    MessageClasses.trust();
    NewsItem news = News.item("n1");
    news.setBody("æ".repeat(100_000));
    byte[] bytes = AvroBytes.of(news).toArray();

    assertThat(NewsItem.getDecoder().decode(withAvrosOwnHeader(news, bytes))).isEqualTo(news);
  }

  private static byte[] withAvrosOwnHeader(NewsItem news, byte[] bytes) throws Exception {
    byte[] own = NewsItem.getEncoder().encode(news).array();
    System.arraycopy(bytes, 0, own, own.length - bytes.length, bytes.length);
    return own;
  }
}
