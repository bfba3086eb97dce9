package vn.motcua.kpi.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.question.Level;

/** Units, named after what happens to them. */
final class Units {
    static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Units() {}

    static Unit province(String code) {
        return unit(code, Level.PROVINCE, null, LONG_AGO, null, null);
    }

    static Unit below(String parent, String code) {
        return unit(code, Level.COMMUNE, parent, LONG_AGO, null, null);
    }

    static Unit below(String parent, String code, LocalDate from) {
        return unit(code, Level.COMMUNE, parent, from, null, null);
    }

    static Unit until(@Nullable LocalDate lastDay, @Nullable String successor, Unit unit) {
        return unit.until(lastDay, successor);
    }

    static Unit unit(
            String code,
            Level level,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String successor) {
        return new Unit(code, List.of(), "Đơn vị " + code, null, level, parent, from, to, successor);
    }
}
