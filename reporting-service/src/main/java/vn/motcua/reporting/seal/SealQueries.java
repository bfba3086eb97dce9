package vn.motcua.reporting.seal;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.reporting.form.FormReport;
import vn.motcua.reporting.report.Report;
import vn.motcua.reporting.report.ReportJson;
import vn.motcua.reporting.sheet.WeeklySheet;

/** Finds sealed reports. For threads that may wait. */
@ApplicationScoped
class SealQueries {
    private static final String LIST = "SELECT " + Seal.COLUMNS + """
             FROM reporting.seal AS seal
            WHERE ($1::text IS NULL OR form = $1)
                AND ($2::text IS NULL OR unit = $2 OR unit = (SELECT min(code) FROM kpi_v1.unit_name WHERE name = $2))
                AND ($3::bigint IS NULL OR id < $3)
            ORDER BY id DESC LIMIT $4""";

    private static final String ONE = "SELECT " + Seal.COLUMNS + ", content FROM reporting.seal AS seal WHERE id = $1";

    private final Pool pool;

    SealQueries(Pool pool) {
        this.pool = pool;
    }

    /** A sealed report with its canonical JSON. */
    record Sealed(Seal seal, String content) {
        Report report() {
            return switch (seal.form()) {
                case FormReport.CODE -> ReportJson.read(content, FormReport.class);
                case WeeklySheet.CODE -> ReportJson.read(content, WeeklySheet.class);
                default -> throw new IllegalStateException(seal.form() + " (expected: a form that is sealed)");
            };
        }
    }

    /**
     * The last ones first.
     *
     * @param before only those sealed before this one
     */
    List<Seal> list(@Nullable String form, @Nullable String unit, @Nullable Long before, int rows) {
        var found = pool.preparedQuery(LIST).executeAndAwait(Tuple.of(form, unit, before, rows));
        return StreamSupport.stream(found.spliterator(), false).map(Seal::of).toList();
    }

    Optional<Sealed> one(long id) {
        var found = pool.preparedQuery(ONE).executeAndAwait(Tuple.of(id));
        return StreamSupport.stream(found.spliterator(), false)
                .findFirst()
                .map(row -> new Sealed(Seal.of(row), row.getString("content")));
    }
}
