package vn.motcua.reporting.catalogue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the registers that kpi-service publishes. */
@ApplicationScoped
public class CatalogueQueries {
    private static final String INDICATORS = """
            SELECT code, name_vi, name_en, numerator, denominator, direction, legal_source, valid_from, valid_to
            FROM kpi_v1.indicator ORDER BY position""";

    private static final String UNITS = """
            SELECT DISTINCT ON (code) code, name_vi, name_en, level, parent, valid_from, valid_to
            FROM kpi_v1.unit ORDER BY code, valid_from DESC""";

    private final Pool pool;

    CatalogueQueries(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Indicator>> indicators() {
        return pool.query(INDICATORS).execute().map(rows -> list(rows, CatalogueQueries::indicator));
    }

    Uni<List<Unit>> units() {
        return pool.query(UNITS).execute().map(rows -> list(rows, CatalogueQueries::unit));
    }

    private static Indicator indicator(Row row) {
        return new Indicator(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                List.of(row.getArrayOfStrings(3)),
                List.of(row.getArrayOfStrings(4)),
                row.getString(5),
                row.getString(6),
                row.getLocalDate(7),
                row.getLocalDate(8));
    }

    private static Unit unit(Row row) {
        return new Unit(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLocalDate(5),
                row.getLocalDate(6));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> mapping) {
        return StreamSupport.stream(rows.spliterator(), false).map(mapping).toList();
    }
}
