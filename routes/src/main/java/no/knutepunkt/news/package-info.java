/**
 * News for the website. In: {@code news-items}. Out: the public feeds ({@code /feed.json}, {@code
 * /feed.atom}, {@code /feed.rss}, no login) and {@code /api/v1/news} for callers with a token.
 *
 * <p>The newest wording of each {@code newsId} stands, by the time at which the hub took it in (see
 * {@link no.knutepunkt.platform.Recency}): {@code publishedAt} is the date of publication, not a
 * version, and an older wording that arrives late is withheld. HTML is cleaned before it is stored,
 * so nothing unclean can be shown. Embargo, publication date and expiry are compared with the clock
 * whenever a feed is read; nothing has to happen at those moments.
 *
 * <p>The feeds hold what has the audience {@code public}, to the letter. News for a sub-network is
 * shown to the secretariat and the website; a company does not get it yet, since this package does
 * not know who belongs to which sub-network.
 */
package no.knutepunkt.news;
