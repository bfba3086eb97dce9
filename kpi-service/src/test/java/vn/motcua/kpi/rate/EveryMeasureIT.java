package vn.motcua.kpi.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.fold.Measure;

/** Figures of few units are summed by a statement that lists the measures, those of many by one that is made of the catalogue. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EveryMeasureIT {
    private static final String NUMERATORS = """
            SELECT indicator, numerator FROM kpi_v1.observation(
                ARRAY['MEASURED'] || ARRAY(SELECT 'NONE' || n FROM generate_series(1, $1::int) AS n),
                NULL, '2025-03-01', '2025-03-31', 'day', '2025-03-31', $2)
            WHERE unit = 'MEASURED'""";

    @Inject
    Pool pool;

    @Test
    void indicatorOnAnyMeasureIsTheSameForFewUnitsAndMany() {
        var connection = pool.getConnectionAndAwait();
        var transaction = connection.beginAndAwait();
        try {
            countEachMeasureDifferently(connection);

            var few = numerators(connection, 0);
            var many = numerators(connection, 600);

            assertThat(many).isEqualTo(expected());
            assertThat(few).isEqualTo(many);
        } finally {
            transaction.rollbackAndAwait();
            connection.closeAndAwait();
        }
    }

    private static void countEachMeasureDifferently(SqlConnection connection) {
        connection
                .query("INSERT INTO kpi.unit (code, aliases, name_vi, level, valid_from)"
                        + " VALUES ('MEASURED', '{}', 'Tỉnh', 'PROVINCE', '2020-01-01')")
                .executeAndAwait();
        connection.query("REFRESH MATERIALIZED VIEW kpi.unit_place").executeAndAwait();
        var columns = Arrays.stream(Measure.values()).map(Measure::column).collect(Collectors.joining(", "));
        var counts = Arrays.stream(Measure.values())
                .map(measure -> Integer.toString(count(measure)))
                .collect(Collectors.joining(", "));
        connection
                .query("INSERT INTO kpi.unit_tally (unit, day, revision, %s) VALUES ('MEASURED', '2025-03-10', 1, %s)"
                        .formatted(columns, counts))
                .executeAndAwait();
        for (var measure : Measure.values()) {
            connection
                    .preparedQuery("INSERT INTO kpi.indicator VALUES ($1, $2, '', '', ARRAY[$1], '{received}',"
                            + " 'HIGHER_IS_BETTER', '', '2022-01-01', NULL)")
                    .executeAndAwait(Tuple.of(measure.column(), 100 + measure.ordinal()));
        }
    }

    private static int count(Measure measure) {
        return 1000 + measure.ordinal();
    }

    private static Map<String, Long> expected() {
        return Arrays.stream(Measure.values())
                .collect(Collectors.toMap(Measure::column, measure -> (long) count(measure)));
    }

    private static Map<String, Long> numerators(SqlConnection connection, int others) {
        var indicators = expected().keySet().toArray(String[]::new);
        var numerators = new HashMap<String, Long>();
        connection
                .preparedQuery(NUMERATORS)
                .executeAndAwait(Tuple.of(others, indicators))
                .forEach(row -> numerators.put(row.getString(0), row.getLong(1)));
        return numerators;
    }
}
