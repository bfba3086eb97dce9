package vn.motcua.kpi.dossier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierCode;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Measure;
import vn.motcua.kpi.store.DossierJson;

/** Reads dossiers. */
@ApplicationScoped
class DossierQueries {
    private final Pool pool;

    DossierQueries(Pool pool) {
        this.pool = pool;
    }

    /**
     * Dossiers in the order of their codes.
     *
     * @param total how many there are, on all pages: the figure that they stand behind
     * @param next the cursor of the page after this one; null on the last one
     */
    record Dossiers(
            long total,
            List<ListedDossier> dossiers,
            @Nullable String next) {}

    /** Null if no event of it is folded. */
    Uni<@Nullable Dossier> one(DossierCode code) {
        return pool.preparedQuery("SELECT events FROM kpi.dossier WHERE code = $1")
                .execute(Tuple.of(code.value()))
                .map(rows -> rows.size() == 0
                        ? null
                        : DossierJson.read(rows.iterator().next().getString(0)));
    }

    /** The code of the unit that bears a name; null if none does. */
    Uni<@Nullable String> unit(String name) {
        return pool.preparedQuery("SELECT code FROM kpi_v1.unit_name WHERE name = $1 ORDER BY name <> code LIMIT 1")
                .execute(Tuple.of(name))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString(0));
    }

    /** The whole catalogue, by code. */
    Uni<Map<String, Indicator>> catalogue() {
        return pool.query("SELECT code, numerator, denominator FROM kpi_v1.indicator ORDER BY position")
                .execute()
                .map(rows -> {
                    var catalogue = new LinkedHashMap<String, Indicator>();
                    rows.forEach(row -> catalogue.put(
                            row.getString(0),
                            new Indicator(measures(row.getArrayOfStrings(1)), measures(row.getArrayOfStrings(2)))));
                    return catalogue;
                });
    }

    private static List<Measure> measures(String[] columns) {
        return Arrays.stream(columns)
                .map(column -> Measure.valueOf(column.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Those with a code after the cursor. */
    Uni<Dossiers> list(Selection selection, LocalDate day, String cursor, int limit) {
        var count = selection.parameters().size();
        var tuple = Tuple.tuple();
        selection.parameters().forEach(tuple::addValue);
        tuple.addString(cursor).addInteger(limit + 1);
        // One snapshot for the count and the page; the count comes where the page is empty, too.
        return pool.preparedQuery("""
                        WITH found AS MATERIALIZED (SELECT dossier.code FROM %s)
                        SELECT counted.total, page.code, page.events
                        FROM (SELECT count(*) AS total FROM found) AS counted
                        LEFT JOIN (
                            SELECT found.code, stored.events
                            FROM found JOIN kpi.dossier AS stored ON stored.code = found.code
                            WHERE found.code > $%d ORDER BY found.code LIMIT $%d
                        ) AS page ON true
                        ORDER BY page.code""".formatted(selection.from(), count + 1, count + 2))
                .execute(tuple)
                .map(rows -> page(rows, day, limit));
    }

    private static Dossiers page(RowSet<Row> rows, LocalDate day, int limit) {
        var dossiers = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getString("code") != null)
                .limit(limit)
                .map(row -> ListedDossier.of(row.getString("code"), DossierJson.read(row.getString("events")), day))
                .toList();
        var next = rows.size() > limit ? dossiers.getLast().code() : null;
        return new Dossiers(rows.iterator().next().getLong("total"), dossiers, next);
    }
}
