package vn.motcua.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import vn.motcua.event.RefusedValue;

/** Vietnam's time zone, in which every day of every figure is meant. */
public final class VietnamTime {
    /** UTC+7 without daylight saving since 1975; all times of the contract are later. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);
    private static final long SECONDS_OF_A_DAY = 86_400;

    private VietnamTime() {}

    /**
     * Reads a day of a query.
     *
     * @param field name of the parameter, for the {@link RefusedValue}
     * @param day {@code YYYY-MM-DD}, in the years that events may speak of
     */
    public static LocalDate day(String field, String day) {
        try {
            var parsed = LocalDate.parse(day);
            if (parsed.getYear() < 2000 || parsed.getYear() > 2099) {
                throw new RefusedValue(field, day, "a day in the years 2000 to 2099");
            }
            return parsed;
        } catch (DateTimeParseException e) {
            throw new RefusedValue(field, day, "a day such as 2023-05-09");
        }
    }

    /** The Vietnamese day on which something happened. */
    public static LocalDate dayOf(Instant time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond() + OFFSET.getTotalSeconds(), SECONDS_OF_A_DAY));
    }
}
