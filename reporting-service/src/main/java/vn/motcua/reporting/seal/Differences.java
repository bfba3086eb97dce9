package vn.motcua.reporting.seal;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.reporting.answer.Snapshot;
import vn.motcua.reporting.form.Forms;
import vn.motcua.reporting.report.Report;

/** Holds a sealed report against the same report of now. */
final class Differences {
    private static final String MEASURES = "SELECT code, numerator, denominator FROM kpi_v1.indicator";

    private static final String CAUSES = """
            SELECT changed.dossier,
                sum(CASE WHEN changed.measure = ANY ($2::text[]) THEN changed.change ELSE -changed.change END)::int AS change,
                count(*) OVER () AS dossiers,
                sum(sum(CASE WHEN changed.measure = ANY ($2) THEN changed.change ELSE -changed.change END)) OVER ()::bigint
                    AS explained
            FROM kpi_v1.change_since($1, $4, $5) AS changed
            LEFT JOIN kpi_v1.procedure_field AS register ON register.procedure = changed.procedure
            WHERE changed.measure = ANY ($2 || $3::text[])
                AND ($8::text IS NULL OR coalesce(register.field, $9) = $8)
                AND EXISTS (
                    SELECT FROM kpi_v1.unit_place place
                    WHERE place.ancestor = $6 AND place.unit = changed.unit AND (NOT $7 OR place.answering = $6)
                        AND coalesce($10::date, changed.day) BETWEEN place.from_day AND place.to_day)
            GROUP BY changed.dossier
            HAVING sum(CASE WHEN changed.measure = ANY ($2) THEN changed.change ELSE -changed.change END) <> 0
            ORDER BY changed.dossier LIMIT 1000""";

    private final Snapshot snapshot;
    private final long revision;

    /** @param revision of the sealed report's figures */
    Differences(Snapshot snapshot, long revision) {
        this.snapshot = snapshot;
        this.revision = revision;
    }

    /** Every number that is another one now, in the order of the sealed report; those of new rows after them. */
    List<Difference> between(Report sealed, Report now) {
        var measures = measures();
        var before = byKey(Counts.of(sealed, measures));
        var after = byKey(Counts.of(now, measures));
        var keys = new LinkedHashMap<>(before);
        after.forEach(keys::putIfAbsent);
        return keys.entrySet().stream()
                .filter(entry -> value(before.get(entry.getKey())) != value(after.get(entry.getKey())))
                .map(entry -> difference(entry.getValue(), before.get(entry.getKey()), after.get(entry.getKey())))
                .toList();
    }

    private Difference difference(Count count, @Nullable Count before, @Nullable Count after) {
        var rows = snapshot.all(CAUSES, parameters(count));
        var causes = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Difference.Cause(row.getString("dossier"), row.getInteger("change")))
                .toList();
        var explained = 0L;
        var dossiers = 0L;
        for (Row row : rows) {
            explained = row.getLong("explained");
            dossiers = row.getLong("dossiers");
        }
        var key = count.key();
        return new Difference(
                key.row(),
                key.name(),
                key.indicator(),
                key.column(),
                key.from(),
                key.to(),
                before == null ? null : before.value(),
                after == null ? null : after.value(),
                causes,
                dossiers,
                value(after) - value(before) - explained);
    }

    private Tuple parameters(Count count) {
        return Tuple.tuple()
                .addValue(revision)
                .addValue(count.plus().toArray(String[]::new))
                .addValue(count.minus().toArray(String[]::new))
                .addValue(count.days().from())
                .addValue(count.days().to())
                .addValue(count.unit())
                .addValue(count.own())
                .addValue(count.field())
                .addValue(Forms.NOT_CLASSIFIED)
                .addValue(count.stockOn());
    }

    private Map<String, Counts.Measures> measures() {
        var measures = new HashMap<String, Counts.Measures>();
        snapshot.all(MEASURES, Tuple.tuple())
                .forEach(row -> measures.put(
                        row.getString(0),
                        new Counts.Measures(List.of(row.getArrayOfStrings(1)), List.of(row.getArrayOfStrings(2)))));
        return measures;
    }

    /** The name of a unit may have changed since: it is no part of what is compared. */
    private static Map<Place, Count> byKey(List<Count> counts) {
        var byKey = new LinkedHashMap<Place, Count>();
        counts.forEach(count -> byKey.put(
                new Place(
                        count.key().row(), count.key().indicator(), count.key().column()),
                count));
        return byKey;
    }

    private record Place(String row, @Nullable String indicator, String column) {}

    private static long value(@Nullable Count count) {
        return count == null ? 0 : count.value();
    }
}
