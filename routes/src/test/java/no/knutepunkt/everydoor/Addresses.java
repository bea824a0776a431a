package no.knutepunkt.everydoor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.knutepunkt.everydoor.Door.Asked;

/** Turns a door and ids into addresses: one, or one for each word that a parameter takes. */
final class Addresses {

  private Addresses() {}

  static List<String> of(Door door, Map<String, String> ids) {
    List<String> addresses = List.of(door.path());
    for (Asked one : door.asked()) {
      if (one.isRequired()) {
        List<String> values = one.words().isEmpty() ? List.of(value(door, one, ids)) : one.words();
        addresses = filled(addresses, one, values);
      }
    }
    return addresses;
  }

  private static String value(Door door, Asked one, Map<String, String> ids) {
    String value = ids.get(door.key(one));
    if (value == null) {
      throw new AssertionError(
          "%s asks for «%s», and nobody has said what to try there: add a line for «%s» to Ids."
              .formatted(door.name(), one.name(), door.key(one)));
    }
    return value;
  }

  private static List<String> filled(List<String> addresses, Asked one, List<String> values) {
    List<String> filled = new ArrayList<>();
    for (String address : addresses) {
      values.forEach(value -> filled.add(with(address, one, value)));
    }
    return filled;
  }

  /** The address with this value for one parameter. */
  static String with(String address, Asked one, String value) {
    return one.isInPath()
        ? address.replace("{" + one.name() + "}", encoded(value))
        : and(address, encoded(one.name()) + "=" + encoded(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String and(String address, String parameter) {
    return address + (address.contains("?") ? "&" : "?") + parameter;
  }
}
