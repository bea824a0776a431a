package no.knutepunkt.news;

import org.springframework.http.MediaType;

/** A way to write a feed. Equal feeds give equal bytes: the ETag is made of them. */
interface FeedFormat {

  MediaType mediaType();

  byte[] render(Feed feed);
}
