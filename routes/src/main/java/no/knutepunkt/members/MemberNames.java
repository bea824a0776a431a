package no.knutepunkt.members;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.knutepunkt.journey.NamedMembers;
import org.springframework.stereotype.Component;

/**
 * Finds members by a part of their name. Letters are folded here: a database of locale C does not
 * know that Ø and ø are one.
 */
@Component
class MemberNames implements NamedMembers {

  private final MemberRegister register;

  MemberNames(MemberRegister register) {
    this.register = register;
  }

  @Override
  public List<String> named(String partOfName) {
    String part = folded(partOfName);
    return part.isEmpty()
        ? List.of()
        : register.names().entrySet().stream()
            .filter(member -> folded(member.getValue()).contains(part))
            .map(Map.Entry::getKey)
            .toList();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
