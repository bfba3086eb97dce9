package vn.motcua.reporting.sdmx;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the registers as lists of codes; blocks. */
@ApplicationScoped
class CodeQueries {
    // A list of codes can only have one row for a unit and one parent: those of its latest days.
    private static final String UNITS = """
            SELECT DISTINCT ON (code) code, name_vi, name_en, parent, level
            FROM kpi_v1.unit ORDER BY code, valid_from DESC""";

    private static final String INDICATORS =
            "SELECT code, name_vi, name_en, direction FROM kpi_v1.indicator ORDER BY position";

    private final Pool pool;

    CodeQueries(Pool pool) {
        this.pool = pool;
    }

    Codes codes() {
        return new Codes(
                list(pool.query(UNITS).executeAndAwait(), CodeQueries::unit),
                list(pool.query(INDICATORS).executeAndAwait(), CodeQueries::indicator));
    }

    private static Code unit(Row row) {
        var code = row.getString(0);
        @Nullable String parent = row.getString(3);
        return new Code(
                UnitId.ofCode(code),
                new Text(row.getString(1), row.getString(2)),
                parent == null ? null : UnitId.ofCode(parent),
                Map.of("NATIONAL_CODE", code, "LEVEL", row.getString(4)));
    }

    private static Code indicator(Row row) {
        return new Code(
                row.getString(0),
                new Text(row.getString(1), row.getString(2)),
                null,
                Map.of("DIRECTION", row.getString(3)));
    }

    private static List<Code> list(RowSet<Row> rows, Function<Row, Code> mapping) {
        return StreamSupport.stream(rows.spliterator(), false).map(mapping).toList();
    }
}
