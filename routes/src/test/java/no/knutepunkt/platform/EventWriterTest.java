package no.knutepunkt.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.UUID;
import no.knutepunkt.platform.contracts.StackContracts;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.Topics;
import org.junit.jupiter.api.Test;

class EventWriterTest {

  private final EventWriter writer = new EventWriter(StackContracts.registered());
  private final Event<NewsItem> news = News.event(new UUID(0, 1), Origin.NONE);

  @Test
  void aRecordBeginsWithTheFrameThatNamesItsContract() {
    byte[] value = writer.write(Topics.NEWS_ITEMS, new byte[] {1}, news).raw().value();
    assertThat(value[0]).isZero();
    assertThat(ByteBuffer.wrap(value, 1, 4).getInt())
        .isEqualTo(StackContracts.registered().of(Topics.NEWS_ITEMS).id());
  }

  @Test
  void aRecordOfAnotherTopicIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write(Topics.MEMBER_UPDATES, new byte[] {1}, news))
        .withMessage("NewsItem is not the contract of member-updates");
  }

  @Test
  void aTopicWithoutContractIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write("gossip", new byte[] {1}, news));
  }
}
