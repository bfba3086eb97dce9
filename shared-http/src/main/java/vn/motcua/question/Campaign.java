package vn.motcua.question;

import java.time.DayOfWeek;
import vn.motcua.figure.Period;

/**
 * A plan, as far as rates need it.
 *
 * @param cutOff the weekday that closes its weeks
 * @param baseline the days it is measured against
 */
public record Campaign(String code, Period days, DayOfWeek cutOff, Period baseline) {}
