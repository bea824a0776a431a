package no.knutepunkt.intake.fields;

import java.time.Instant;

/** A moment, in the years 1900 to 2100; without an offset it is Norwegian time. */
public record Moment() implements Reading {

  @Override
  public Object read(String text, Draft draft) {
    Instant moment = WrittenTime.moment(text);
    if (moment == null) {
      return draft.refuse("moment");
    }
    return Day.isOfOurTime(WrittenTime.dayOf(moment))
        ? moment
        : draft.refuse("date-range", "1900", "2100");
  }

  @Override
  public boolean isTime() {
    return true;
  }

  @Override
  public String example() {
    return "2026-12-31T14:30:00+01:00";
  }
}
