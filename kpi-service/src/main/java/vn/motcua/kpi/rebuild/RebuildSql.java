package vn.motcua.kpi.rebuild;

import static vn.motcua.kpi.check.CellSql.BY_PROCEDURE;
import static vn.motcua.kpi.check.CellSql.BY_UNIT;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.event.DossierCode;
import vn.motcua.kpi.check.CellSql;
import vn.motcua.kpi.check.Difference;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Measure;
import vn.motcua.kpi.store.DossierRow;

/** The statements that hold the rebuilt tables against the live ones. */
final class RebuildSql {
    /** What a record in quarantine is, whenever it came there. */
    private static final List<String> RECORD = List.of(
            "detail",
            "source",
            "event_id",
            "dossier",
            "units",
            "missing_units",
            "record_key",
            "headers",
            "record_value",
            "record_time");

    /** Summed once, as the live fold waits; what is told and what is mended is taken from here. */
    static final String DIFFERENT_TALLIES = """
            CREATE TEMP TABLE different_tally ON COMMIT DROP AS
            SELECT %1$s, count.*
            FROM %2$s CROSS JOIN LATERAL (VALUES %3$s) AS count (bit, measure, stands, recounted)
            WHERE (%4$s) AND count.stands <> count.recounted""".formatted(
                    BY_PROCEDURE,
                    CellSql.pairs(BY_PROCEDURE, cells("kpi.tally"), cells("kpi_rebuild.tally")),
                    CellSql.each(
                            ", ",
                            measure -> "(%d, '%2$s', coalesce(stands.%2$s, 0), coalesce(recounted.%2$s, 0))"
                                    .formatted(measure.bit(), measure.column())),
                    CellSql.DIFFER);

    static final String TALLIES = """
            SELECT 'tally' AS table, %1$s, measure, stands::text, recounted::text, count(*) OVER () AS total
            FROM different_tally ORDER BY %1$s LIMIT %2$d""".formatted(BY_PROCEDURE, Difference.MOST);

    static final String UNIT_TALLIES =
            CellSql.differences("unit_tally", BY_UNIT, "kpi.unit_tally", "kpi_rebuild.unit_tally");

    /** The first statement of the comparison; the others take the rows from here. */
    static final String DIFFERENT_DOSSIERS =
            """
            CREATE TEMP TABLE different_dossier ON COMMIT DROP AS
            SELECT code FROM kpi.dossier AS stands FULL JOIN kpi_rebuild.dossier AS recounted USING (code)
            WHERE %s""".formatted(dossier(" OR ", column -> "stands.%1$s IS DISTINCT FROM recounted.%1$s".formatted(column)));

    static final String DOSSIERS = """
            SELECT 'dossier' AS table, code AS dossier, field.name AS measure, field.stands, field.recounted,
                count(*) OVER () AS total
            FROM different_dossier
            LEFT JOIN kpi.dossier AS stands USING (code)
            LEFT JOIN kpi_rebuild.dossier AS recounted USING (code)
            CROSS JOIN LATERAL (VALUES %s) AS field (name, stands, recounted)
            WHERE field.stands IS DISTINCT FROM field.recounted
                -- A row that is missing is one difference, not one for each of its columns.
                AND (field.name = 'events' OR stands.events IS NOT NULL AND recounted.events IS NOT NULL)
            ORDER BY code, field.name LIMIT %d""".formatted(
                    dossier(", ", column -> "('%1$s', stands.%1$s::text, recounted.%1$s::text)".formatted(column)),
                    Difference.MOST);

    /** A conflict may come to light at another place if its events were folded in another order; then it is the same. */
    static final String DIFFERENT_RECORDS = """
            CREATE TEMP TABLE different_record ON COMMIT DROP AS
            SELECT partition, log_offset, reason, stands.id IS NOT NULL AS there,
                stands.id IS NOT NULL AND stands.released_at IS NULL AS stands,
                recounted.id IS NOT NULL AND recounted.released_at IS NULL AS recounted
            FROM kpi.quarantine AS stands
            FULL JOIN kpi_rebuild.quarantine AS recounted USING (partition, log_offset, reason)
            WHERE ((stands.id IS NOT NULL AND stands.released_at IS NULL)
                    <> (recounted.id IS NOT NULL AND recounted.released_at IS NULL)
                OR stands.released_at IS NULL
                    AND (stands.record_key, stands.record_value) <> (recounted.record_key, recounted.record_value))
                AND NOT (reason = 'CONFLICT' AND EXISTS (
                    SELECT FROM kpi.quarantine AS one
                    JOIN kpi_rebuild.quarantine AS other USING (reason, source, event_id)
                    WHERE reason = 'CONFLICT' AND one.record_value = other.record_value
                        AND one.source = coalesce(stands.source, recounted.source)
                        AND one.event_id = coalesce(stands.event_id, recounted.event_id)))""";

    static final String RECORDS = """
            SELECT 'quarantine' AS table, partition || '/' || log_offset AS record,
                CASE WHEN stands AND recounted THEN 'record_value' ELSE 'reason' END AS measure,
                CASE WHEN stands THEN reason END AS stands, CASE WHEN recounted THEN reason END AS recounted,
                count(*) OVER () AS total
            FROM different_record ORDER BY partition, log_offset, reason LIMIT %d""".formatted(Difference.MOST);

    static final String NEXT_REVISION = "UPDATE kpi.revision SET last = last + 1 RETURNING last";

    static final String TOUCH_DAYS = """
            INSERT INTO kpi.day_revision (day, revision, changed_at)
            SELECT day, $1, clock_timestamp()
            FROM (
                SELECT day FROM kpi.unit_tally WHERE revision = $1 UNION SELECT day FROM kpi.tally WHERE revision = $1) AS changed
            ON CONFLICT (day) DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at""";

    /** Before the dossiers are mended: whatever of them differs may have changed held days. */
    static final String KEEP_BEFORE = """
            INSERT INTO kpi.dossier_before (revision, code, %1$s)
            SELECT $1, code, %2$s FROM different_dossier LEFT JOIN kpi.dossier AS stands USING (code)
            WHERE EXISTS (SELECT FROM kpi.held_days WHERE until IS NOT NULL)""".formatted(
                    counting(Function.identity()),
                    counting(column -> column.equals("measures") ? "coalesce(measures, 0)" : column));

    /** The live tables become what the rebuilt ones are; nothing but what differs is touched. */
    static final List<String> MEND_DOSSIERS =
            List.of("DELETE FROM kpi.dossier WHERE code IN (SELECT code FROM different_dossier)", """
            INSERT INTO kpi.dossier
            SELECT * FROM kpi_rebuild.dossier WHERE code IN (SELECT code FROM different_dossier)""");

    /** Nothing is deleted: what should not be held counts as released. */
    static final List<String> MEND_RECORDS =
            List.of("""
            UPDATE kpi.quarantine AS stands SET released_at = now()
            FROM different_record AS different
            WHERE (stands.partition, stands.log_offset, stands.reason)
                    = (different.partition, different.log_offset, different.reason)
                AND NOT different.recounted""", """
            UPDATE kpi.quarantine AS stands SET released_at = NULL, %s
            FROM kpi_rebuild.quarantine AS recounted JOIN different_record AS different
                USING (partition, log_offset, reason)
            WHERE (stands.partition, stands.log_offset, stands.reason)
                    = (recounted.partition, recounted.log_offset, recounted.reason)
                AND different.recounted""".formatted(columns("%1$s = recounted.%1$s"::formatted)), """
            INSERT INTO kpi.quarantine (partition, log_offset, reason, %1$s)
            SELECT partition, log_offset, reason, %1$s
            FROM kpi_rebuild.quarantine JOIN different_record AS different USING (partition, log_offset, reason)
            WHERE different.recounted AND NOT different.there""".formatted(
                            columns(Function.identity())));

    /** Adds what is missing, with a minus sign where there is too much. */
    static final String MEND_TALLIES = """
            INSERT INTO kpi.tally (%1$s, measures, count, revision)
            SELECT %1$s, bit, recounted - stands, $1 FROM different_tally""".formatted(BY_PROCEDURE);

    /** A unit's day that should not be there becomes one of zeros, so that who asks what changed sees it. */
    static final String MEND_UNIT_TALLIES = """
            INSERT INTO kpi.unit_tally (%1$s, %2$s, revision)
            SELECT %1$s, %3$s, $1 FROM %4$s WHERE %5$s
            ON CONFLICT (%1$s) DO UPDATE SET %6$s, revision = excluded.revision""".formatted(
                    BY_UNIT,
                    CellSql.each(", ", Measure::column),
                    CellSql.each(", ", measure -> "coalesce(recounted." + measure.column() + ", 0)"),
                    CellSql.pairs(BY_UNIT, "kpi.unit_tally", "kpi_rebuild.unit_tally"),
                    CellSql.DIFFER,
                    CellSql.each(", ", measure -> "%1$s = excluded.%1$s".formatted(measure.column())));

    private RebuildSql() {}

    private static String cells(String table) {
        return "(" + CellSql.cells(table) + ")";
    }

    private static String counting(Function<String, String> form) {
        return String.join(", ", countingColumns().map(form).toList());
    }

    private static Stream<String> countingColumns() {
        return DossierRow.of(new DossierCode("D-1"), Dossier.UNKNOWN).columns().sequencedKeySet().stream();
    }

    private static String dossier(String separator, Function<String, String> form) {
        return Stream.concat(Stream.of("events"), countingColumns()).map(form).collect(Collectors.joining(separator));
    }

    private static String columns(Function<String, String> form) {
        return RECORD.stream().map(form).collect(Collectors.joining(", "));
    }
}
