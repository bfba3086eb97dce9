package vn.motcua.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Vietnam's time zone, in which every day of every figure is meant. */
public final class VietnamTime {
    /** UTC+7 without daylight saving since 1975; all times of the contract are later. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

    private VietnamTime() {}

    /** The Vietnamese day on which something happened. */
    public static LocalDate dayOf(Instant time) {
        return time.atOffset(OFFSET).toLocalDate();
    }
}
