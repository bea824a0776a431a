package no.knutepunkt.benchmarks.contestants;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.knutepunkt.platform.OrganisationNumber;
import no.knutepunkt.schemas.MemberStatus;
import no.knutepunkt.schemas.MemberUpdate;

/**
 * One row under the gate's rules for member updates, written out by hand, for the spelling that the
 * rows of these files have: the gate knows many others, such as dates in words of two languages.
 */
final class MemberDraft {

  private static final String NEVER_IN_EMAIL = " \t\r\n<>\"(),;:\\[]";
  private static final String NEVER_IN_ADDRESS = " \t\r\n<>\"\\^`{|}";

  private final MemberUpdate update = new MemberUpdate();
  private int seen;

  MemberDraft() {
    update.setStatus(MemberStatus.member);
    update.setProducts(List.of());
    update.setMachines(List.of());
    update.setCertificates(List.of());
    update.setNetworks(List.of());
  }

  /** A field by its name in the contract; true where there is such a field. */
  boolean set(String field, String text) {
    switch (field) {
      case "organisationNumber" -> update.setOrganisationNumber(organisationNumber(once(0, text)));
      case "name" -> update.setName(plain(once(1, text), 200));
      case "municipality" -> update.setMunicipality(plain(once(2, text), 60));
      case "industryCode" -> update.setIndustryCode(plain(once(3, text), 20));
      case "employees" -> update.setEmployees(employees(once(4, text)));
      case "website" -> update.setWebsite(website(once(5, text)));
      case "email" -> update.setEmail(email(once(6, text)));
      case "phone" -> update.setPhone(plain(once(7, text), 40));
      case "contactPerson" -> update.setContactPerson(plain(once(8, text), 200));
      case "status" -> update.setStatus(MemberStatus.valueOf(once(9, text)));
      case "joinedOn" -> update.setJoinedOn(day(once(10, text)));
      case "leavingNoticeOn" -> update.setLeavingNoticeOn(day(once(11, text)));
      case "changedAt" -> update.setChangedAt(moment(once(12, text)));
      default -> {
        return list(field, parts(text));
      }
    }
    return true;
  }

  boolean list(String field, List<String> texts) {
    switch (field) {
      case "products" -> update.setProducts(items(once(13, texts)));
      case "machines" -> update.setMachines(items(once(14, texts)));
      case "certificates" -> update.setCertificates(items(once(15, texts)));
      case "networks" -> update.setNetworks(items(once(16, texts)));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The whole row. */
  MemberUpdate checked(Instant receivedAt) {
    require(update.getOrganisationNumber() != null && update.getName() != null);
    LocalDate joined = update.getJoinedOn();
    LocalDate leaving = update.getLeavingNoticeOn();
    require(joined == null || leaving == null || !leaving.isBefore(joined));
    if (update.getChangedAt() == null) {
      update.setChangedAt(receivedAt);
    }
    return update;
  }

  private <T> T once(int field, T value) {
    require((seen & (1 << field)) == 0);
    seen |= 1 << field;
    return value;
  }

  private static String organisationNumber(String text) {
    String digits = text.strip();
    require(OrganisationNumber.isValid(digits));
    return digits;
  }

  private static String plain(String text, int most) {
    String bare = text.strip();
    require(bare.length() <= most);
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      require(c >= ' ' && (c < 0x7f || c > 0x9f) && (!Character.isSurrogate(c) || isPair(bare, i)));
    }
    return bare.isEmpty() ? null : bare;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static int employees(String text) {
    int number = Integer.parseInt(text.strip());
    require(number >= 0 && number <= 1_000_000);
    return number;
  }

  private static String website(String text) {
    String bare = plain(text, 2_000);
    int host = bare.startsWith("https://") ? 8 : bare.startsWith("http://") ? 7 : 0;
    int end = host;
    while (end < bare.length() && "/?#".indexOf(bare.charAt(end)) < 0) {
      end++;
    }
    String name = bare.substring(host, end);
    require(name.indexOf('@') < 0 && name.indexOf('.') > 0 && !name.endsWith("."));
    require(hasNone(bare, NEVER_IN_ADDRESS));
    return bare;
  }

  private static String email(String text) {
    String bare = plain(text, 254);
    int at = bare.indexOf('@');
    int dot = bare.lastIndexOf('.');
    require(at > 0 && at == bare.lastIndexOf('@') && dot > at + 1 && dot < bare.length() - 2);
    require(!bare.contains("..") && hasNone(bare, NEVER_IN_EMAIL));
    return bare;
  }

  private static boolean hasNone(String text, String never) {
    for (int i = 0; i < text.length(); i++) {
      if (never.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** As 2026-12-31 or 31.12.2026. */
  private static LocalDate day(String text) {
    String bare = text.strip();
    LocalDate day =
        bare.charAt(2) == '.'
            ? LocalDate.of(number(bare, 6, 10), number(bare, 3, 5), number(bare, 0, 2))
            : LocalDate.parse(bare);
    require(day.getYear() >= 1900 && day.getYear() <= 2100);
    return day;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static Instant moment(String text) {
    return Instant.parse(text.strip());
  }

  /** The comma of a decimal parts nothing. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ';' || c == '|' || c == '\r' || c == '\n' || (c == ',' && !isDecimal(text, at))) {
        parts.add(text.substring(from, at));
        from = at + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static boolean isDecimal(String text, int comma) {
    return comma > 0
        && comma < text.length() - 1
        && Character.isDigit(text.charAt(comma - 1))
        && Character.isDigit(text.charAt(comma + 1));
  }

  private static List<String> items(List<String> texts) {
    List<String> items = new ArrayList<>(texts.size());
    for (String text : texts) {
      String item = plain(text, 200);
      if (item != null && !items.contains(item)) {
        items.add(item);
      }
    }
    require(items.size() <= 200);
    return items;
  }

  private static void require(boolean sound) {
    if (!sound) {
      throw new IllegalArgumentException("the made-up rows are sound");
    }
  }

  static byte[] key(MemberUpdate update) {
    return update.getOrganisationNumber().getBytes(UTF_8);
  }
}
