package vn.motcua.reporting.sheet;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Direction;
import vn.motcua.figure.Rate;
import vn.motcua.figure.Target;
import vn.motcua.question.Level;

/** Asks the one pooling of schema {@code kpi_v1} for the days of a sheet. */
@ApplicationScoped
class SheetQueries {
    private final Pool pool;

    SheetQueries(Pool pool) {
        this.pool = pool;
    }

    /** What a plan is called. */
    record PlanName(String vi, @Nullable String en) {}

    /** One figure with whom it is of; those of a unit follow each other. */
    record Found(SheetRow unit, WeeklySheet.SheetIndicator indicator, SheetFigure figure, long revision) {}

    Uni<PlanName> planName(String plan) {
        return pool.preparedQuery(SheetSql.PLAN)
                .execute(Tuple.of(plan))
                .map(rows -> rows.iterator().next())
                .map(row -> new PlanName(row.getString(0), row.getString(1)));
    }

    /** The figures of every unit below a unit, itself first. */
    Uni<List<Found>> found(String unit, String plan, SheetDays days) {
        var before = days.before();
        var parameters = Tuple.tuple()
                .addValue(unit)
                .addValue(plan)
                .addValue(days.week().from())
                .addValue(days.week().to())
                .addValue(days.toDate().from())
                .addValue(days.toDate().to())
                .addValue(days.pace().from())
                .addValue(before == null ? null : before.to());
        return pool.preparedQuery(SheetSql.SHEET)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> found(row, days))
                        .toList());
    }

    private static Found found(Row row, SheetDays days) {
        var indicator = new WeeklySheet.SheetIndicator(
                row.getString("indicator"), row.getString("indicator_vi"), row.getString("indicator_en"));
        var percent = row.getBigDecimal("percent");
        var target = percent == null ? null : new Target(percent, Direction.valueOf(row.getString("direction")));
        var counts =
                new SheetFigure.Counts(rate(row, "week_"), rate(row, ""), rate(row, "before_"), rate(row, "pace_"));
        return new Found(
                unit(row), indicator, SheetFigure.of(indicator.code(), counts, target, days), row.getLong("revision"));
    }

    /** The unit, still without its figures. */
    private static SheetRow unit(Row row) {
        return new SheetRow(
                row.getString("unit"),
                row.getString("name_vi"),
                row.getString("name_en"),
                Level.named(row.getString("level")),
                row.getBoolean("silent"),
                row.getBoolean("silent_in_week"),
                List.of());
    }

    private static Rate rate(Row row, String prefix) {
        return new Rate(row.getLong(prefix + "numerator"), row.getLong(prefix + "denominator"));
    }
}
