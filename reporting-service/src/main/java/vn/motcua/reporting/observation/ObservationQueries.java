package vn.motcua.reporting.observation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.motcua.figure.Observation;
import vn.motcua.figure.Period;
import vn.motcua.figure.Rate;

/** Asks the one pooling of schema {@code kpi_v1}. */
@ApplicationScoped
class ObservationQueries {
    private static final String OBSERVATIONS = """
            SELECT o.indicator, o.unit, o.part, o.numerator, o.denominator, o.revision
            FROM kpi_v1.observation(
                ARRAY(
                    SELECT shown.code
                    FROM unnest($1::text[]) WITH ORDINALITY AS asked (name, place)
                    CROSS JOIN LATERAL kpi_v1.shown(asked.name, $2, $3, $4) AS shown
                    ORDER BY asked.place, shown.code),
                $2, $3, $4, 'day', $4, $5::text[]) WITH ORDINALITY
                AS o (unit, part, indicator, numerator, denominator, silent, revision, place)
            ORDER BY o.place""";

    private final Pool pool;

    ObservationQueries(Pool pool) {
        this.pool = pool;
    }

    /** The figures in the order of the units asked for, then of the groups, then of the catalogue. */
    Uni<List<Observation>> observations(
            List<String> units, Breakdown breakdown, Period period, List<String> indicators) {
        return pool.preparedQuery(OBSERVATIONS)
                .execute(Tuple.of(
                        units.toArray(String[]::new),
                        breakdown.sqlName(),
                        period.from(),
                        period.to(),
                        indicators.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Observation.of(
                                row.getString(0),
                                row.getString(1),
                                row.getString(2),
                                period,
                                new Rate(row.getLong(3), row.getLong(4)),
                                row.getLong(5)))
                        .toList());
    }
}
