package no.knutepunkt.intake.fields;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Days and moments as people and programs write them: 31.12.2026, 2026-12-31, either with a time of
 * day, and ISO 8601 with an offset. What has no offset is Norwegian time.
 */
final class WrittenTime {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final int MINUTES_OF_DAY = 24 * 60;

  private WrittenTime() {}

  static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, NORWAY);
  }

  /** The day, or null; of a moment, the day that it is in Norway. */
  static LocalDate day(String text) {
    int split = split(text);
    if (split == text.length()) {
      return date(text);
    }
    Instant moment = moment(text);
    return moment == null ? null : dayOf(moment);
  }

  /** The moment, or null; of a day, its midnight in Norway. */
  static Instant moment(String text) {
    int split = split(text);
    LocalDate date = date(text.substring(0, split));
    if (date == null) {
      return null;
    }
    if (split == text.length()) {
      return date.atStartOfDay(NORWAY).toInstant();
    }
    String rest = text.substring(split + 1);
    int zone = zone(rest);
    LocalTime time = time(rest.substring(0, zone));
    return time == null ? null : moment(date, time, rest.substring(zone));
  }

  private static Instant moment(LocalDate date, LocalTime time, String zone) {
    if (zone.isEmpty()) {
      return date.atTime(time).atZone(NORWAY).toInstant();
    }
    ZoneOffset offset = offset(zone);
    return offset == null ? null : date.atTime(time).toInstant(offset);
  }

  private static int split(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 'T' || text.charAt(i) == ' ') {
        return i;
      }
    }
    return text.length();
  }

  private static int zone(String time) {
    for (int i = 0; i < time.length(); i++) {
      if ("Z+-".indexOf(time.charAt(i)) >= 0) {
        return i;
      }
    }
    return time.length();
  }

  private static LocalDate date(String text) {
    if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
      return date(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    return first < 1
            || first > 2
            || second - first < 2
            || second - first > 3
            || text.length() - second != 5
        ? null
        : date(
            number(text, second + 1, text.length()),
            number(text, first + 1, second),
            number(text, 0, first));
  }

  private static LocalDate date(int year, int month, int day) {
    boolean exists =
        year >= 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? LocalDate.of(year, month, day) : null;
  }

  /** HH:mm, HH:mm:ss or HH:mm:ss with up to nine decimals. */
  private static LocalTime time(String text) {
    int length = text.length();
    boolean shaped =
        (length == 5 || length == 8 || (length > 9 && length < 19))
            && text.charAt(2) == ':'
            && (length == 5 || text.charAt(5) == ':')
            && (length < 9 || text.charAt(8) == '.' || text.charAt(8) == ',');
    if (!shaped) {
      return null;
    }
    int hour = number(text, 0, 2);
    int minute = number(text, 3, 5);
    int second = length == 5 ? 0 : number(text, 6, 8);
    int nano = length < 9 ? 0 : number((text.substring(9) + "00000000").substring(0, 9), 0, 9);
    boolean exists =
        hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60
            && nano >= 0;
    return exists ? LocalTime.of(hour, minute, second, nano) : null;
  }

  private static ZoneOffset offset(String text) {
    if (text.equals("Z")) {
      return ZoneOffset.UTC;
    }
    String digits = text.substring(1).replace(":", "");
    int hours = digits.length() == 4 ? number(digits, 0, 2) : -1;
    int minutes = digits.length() == 4 ? number(digits, 2, 4) : -1;
    int total = hours * 60 + minutes;
    if (hours < 0 || minutes < 0 || minutes > 59 || total >= MINUTES_OF_DAY * 3 / 4) {
      return null;
    }
    return ZoneOffset.ofTotalSeconds((text.charAt(0) == '-' ? -total : total) * 60);
  }

  /** The number in decimal digits, or -1. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
