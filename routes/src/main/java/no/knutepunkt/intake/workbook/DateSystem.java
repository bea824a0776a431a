package no.knutepunkt.intake.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** How a workbook counts days: from 1900, or as older Macs did from 1904. */
public enum DateSystem {
  /** Day 60 is 29 February 1900, which never was; before it days are off by one. */
  FROM_1900(LocalDate.of(1899, 12, 30)),
  FROM_1904(LocalDate.of(1904, 1, 1));

  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(24 * 60 * 60);
  private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);
  private static final int DAY_THAT_NEVER_WAS = 60;

  private final LocalDate zero;

  DateSystem(LocalDate zero) {
    this.zero = zero;
  }

  /** The day or moment of a serial number in ISO 8601 without zone, or null where it is none. */
  public String written(BigDecimal serial) {
    if (serial.signum() < 0 || serial.compareTo(LAST) > 0) {
      return null;
    }
    BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
    long seconds =
        serial
            .subtract(days)
            .multiply(SECONDS_OF_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    int early = this == FROM_1900 && days.intValue() < DAY_THAT_NEVER_WAS ? 1 : 0;
    LocalDateTime moment =
        zero.plusDays(days.longValue() + early).atStartOfDay().plusSeconds(seconds);
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toLocalDate() + "T" + withSeconds(moment.toLocalTime());
  }

  private static String withSeconds(LocalTime time) {
    return time.getSecond() == 0 ? time + ":00" : time.toString();
  }
}
