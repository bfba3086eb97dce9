package vn.motcua.kpi.rate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Direction;
import vn.motcua.figure.Period;
import vn.motcua.figure.Rate;
import vn.motcua.question.Campaign;
import vn.motcua.question.Level;

/** Asks the one pooling of schema {@code kpi_v1}. */
@ApplicationScoped
class RateQueries {
    private final Pool pool;

    RateQueries(Pool pool) {
        this.pool = pool;
    }

    Uni<Known> known(@Nullable String unit, @Nullable String plan) {
        return pool.preparedQuery(RateSql.KNOWN)
                .execute(Tuple.of(unit, plan))
                .map(rows -> known(rows.iterator().next()));
    }

    /** The rates of a unit with all below it. */
    Uni<List<Found>> ofUnit(String unit, Figures asked) {
        return found(RateSql.OF_UNIT, asked.tuple().addValue(unit).addValue(asked.treeDay()));
    }

    /** The rates of every unit of a level, by their codes. */
    Uni<List<Found>> ofLevel(Level level, @Nullable String under, Figures asked) {
        return found(
                RateSql.OF_LEVEL,
                asked.tuple().addValue(under).addValue(asked.treeDay()).addValue(level.name()));
    }

    private Uni<List<Found>> found(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RateQueries::found)
                        .toList());
    }

    private static Known known(Row row) {
        var campaign = row.getString("code") == null
                ? null
                : new Campaign(
                        row.getString("code"),
                        new Period(row.getLocalDate("from_day"), row.getLocalDate("to_day")),
                        DayOfWeek.of(row.getInteger("cut_off_weekday")),
                        new Period(row.getLocalDate("baseline_from"), row.getLocalDate("baseline_to")));
        return new Known(row.getString("unit"), campaign, List.of(row.getArrayOfStrings("indicators")));
    }

    private static Found found(Row row) {
        return new Found(
                row.getString("unit"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("indicator"),
                Direction.valueOf(row.getString("direction")),
                new Rate(row.getLong("numerator"), row.getLong("denominator")),
                row.getBoolean("silent"),
                row.getLong("revision"),
                row.getString("plan"),
                row.getBigDecimal("percent"),
                new Rate(row.getLong("pace_numerator"), row.getLong("pace_denominator")),
                new Rate(row.getLong("baseline_numerator"), row.getLong("baseline_denominator")));
    }
}
