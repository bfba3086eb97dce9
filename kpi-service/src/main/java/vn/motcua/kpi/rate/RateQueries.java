package vn.motcua.kpi.rate;

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
class RateQueries {
    private static final String OF_UNIT = """
            SELECT indicator, unit, numerator, denominator
            FROM kpi_v1.observation(
                ARRAY(SELECT code FROM kpi_v1.unit_name WHERE name = $1), NULL, $2, $3, 'day', $3)""";

    private final Pool pool;

    RateQueries(Pool pool) {
        this.pool = pool;
    }

    /** Every indicator of the unit, by its code or an alias; empty if no such unit is registered. */
    Uni<List<Observation>> ofUnit(String unit, Period period) {
        return pool.preparedQuery(OF_UNIT)
                .execute(Tuple.of(unit, period.from(), period.to()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Observation.of(
                                row.getString(0),
                                row.getString(1),
                                null,
                                period,
                                new Rate(row.getLong(2), row.getLong(3))))
                        .toList());
    }
}
