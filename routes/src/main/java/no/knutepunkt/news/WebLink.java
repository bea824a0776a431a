package no.knutepunkt.news;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** An address that a reader may follow: absolute, http or https, in ASCII as feeds want it. */
final class WebLink {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebLink() {}

  /** Null where there is none, or where it could be anything but a plain web address. */
  static String orNull(String sent) {
    if (sent == null) {
      return null;
    }
    try {
      URI address = withAsciiHost(new URI(sent.strip()));
      return isPlain(address) ? address.toASCIIString() : null;
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      return null;
    }
  }

  /** Java reads {@code blåbær.no} as an authority, not as a host. */
  private static URI withAsciiHost(URI address) throws URISyntaxException {
    if (address.getHost() != null || address.getRawAuthority() == null) {
      return address;
    }
    String host = IDN.toASCII(address.getRawAuthority());
    return new URI(address.toString().replace(address.getRawAuthority(), host));
  }

  /** Names before an {@code @} make a link look as if it led elsewhere. */
  private static boolean isPlain(URI address) {
    return address.getScheme() != null
        && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
        && address.getHost() != null
        && address.getRawUserInfo() == null;
  }
}
