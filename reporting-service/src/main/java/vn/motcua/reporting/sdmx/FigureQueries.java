package vn.motcua.reporting.sdmx;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Rate;

/** Asks the one pooling of schema {@code kpi_v1} for many units and periods at once; blocks. */
@ApplicationScoped
class FigureQueries {
    // Units are left out of periods in which they did not exist at all.
    private static final String FIGURES = """
            SELECT asked.place, named.place, span.place, o.numerator, o.denominator
            FROM kpi_v1.observation(
                $3::text[], 'days', ($1::date[])[1], ($2::date[])[cardinality($2)], 'day',
                ($2::date[])[cardinality($2)], $4::text[], $1::date[]) AS o
            JOIN (
                SELECT s.*, $5::timestamptz IS NULL OR EXISTS (
                    SELECT FROM kpi_v1.day_revision d
                    WHERE d.day BETWEEN s.first_day AND s.last_day AND d.changed_at > $5) AS changed
                FROM unnest($1::date[], $2::date[]) WITH ORDINALITY AS s (first_day, last_day, place)
            ) AS span ON span.first_day::text = o.part
            JOIN unnest($3::text[]) WITH ORDINALITY AS asked (code, place) ON asked.code = o.unit
            JOIN unnest($4::text[]) WITH ORDINALITY AS named (code, place) ON named.code = o.indicator
            WHERE EXISTS (
                    SELECT FROM kpi_v1.unit u
                    WHERE u.code = o.unit AND u.valid_from <= span.last_day
                        AND coalesce(u.valid_to, 'infinity') >= span.first_day)
                AND (span.changed OR EXISTS (
                    SELECT FROM kpi_v1.unit_revision r WHERE r.unit = o.unit AND r.changed_at > $5))
            ORDER BY 1, 2, 3""";

    private final Pool pool;

    FigureQueries(Pool pool) {
        this.pool = pool;
    }

    /**
     * A figure, named by its places in what was asked for.
     *
     * @param unit from 0, as the others
     */
    record Figure(int unit, int indicator, int period, Rate rate) {}

    /**
     * By unit, then indicator, then period.
     *
     * @param periods each beginning on the day after the one before
     * @param updatedAfter only what may have changed since; null for everything
     */
    List<Figure> figures(
            List<Code> units, List<Code> indicators, List<TimePeriod> periods, @Nullable Instant updatedAfter) {
        var rows = pool.preparedQuery(FIGURES)
                .executeAndAwait(Tuple.of(
                        periods.stream().map(period -> period.days().from()).toArray(LocalDate[]::new),
                        periods.stream().map(period -> period.days().to()).toArray(LocalDate[]::new),
                        units.stream().map(unit -> UnitId.toCode(unit.id())).toArray(String[]::new),
                        indicators.stream().map(Code::id).toArray(String[]::new),
                        updatedAfter == null ? null : updatedAfter.atOffset(ZoneOffset.UTC)));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Figure(
                        row.getInteger(0) - 1,
                        row.getInteger(1) - 1,
                        row.getInteger(2) - 1,
                        new Rate(row.getLong(3), row.getLong(4))))
                .toList();
    }
}
