package no.knutepunkt.intake.fields;

import java.time.LocalDate;

/** A day that exists, in the years 1900 to 2100. */
public record Day() implements Reading {

  @Override
  public Object read(String text, Draft draft) {
    LocalDate day = WrittenTime.day(text);
    if (day == null) {
      return draft.refuse("date");
    }
    return isOfOurTime(day) ? day : draft.refuse("date-range", "1900", "2100");
  }

  static boolean isOfOurTime(LocalDate day) {
    return day.getYear() >= 1900 && day.getYear() <= 2100;
  }

  @Override
  public boolean isTime() {
    return true;
  }

  @Override
  public String example() {
    return "31.12.2026";
  }
}
