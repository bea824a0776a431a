package no.knutepunkt.news;

import no.knutepunkt.platform.Arrivals;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.OneTransaction;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.schemas.Topics;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Keeps the newest wording of every piece of news, from which the feeds are read. */
@Component
class PublishNewsToWebsite extends RouteBuilder implements Flow {

  static final Receiver RECEIVER = new Receiver("website-news", Topics.NEWS_ITEMS);

  private final OneTransaction oneTransaction;
  private final Arrivals arrivals;
  private final NewsDesk newsDesk;

  PublishNewsToWebsite(OneTransaction oneTransaction, Arrivals arrivals, NewsDesk newsDesk) {
    this.oneTransaction = oneTransaction;
    this.arrivals = arrivals;
    this.newsDesk = newsDesk;
  }

  @Override
  public void configure() {
    from(RECEIVER.uri())
        .routeId("PublishNewsToWebsite")
        .policy(oneTransaction)
        .bean(arrivals, "open")
        .bean(newsDesk, "publish")
        .bean(arrivals, "settle");
  }

  @Override
  public Receiver receiver() {
    return RECEIVER;
  }
}
