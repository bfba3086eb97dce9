package vn.motcua.kpi.store;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.kpi.fold.Measure;

/** The statements of a batch; each takes one array a column and does its whole set at once. */
final class FoldSql {
    static final String POSITIONS = "SELECT partition, next_offset, recorded_at FROM log_position";

    /** An update that changes nothing, because a plain insert would not lock and return the rows that are there. */
    static final String LOCK_POSITIONS = """
            INSERT INTO log_position AS held (partition, next_offset)
            SELECT partition, 0 FROM unnest($1::int[]) AS partition
            ON CONFLICT (partition) DO UPDATE SET next_offset = held.next_offset
            RETURNING partition, next_offset""";

    static final String DOSSIERS = "SELECT code, events FROM dossier WHERE code = ANY($1::text[])";

    /** What a dossier consists of beside its code. */
    private static final String DOSSIER_COLUMNS = "events, measures, procedure, received_unit, received_on, owing_unit,"
            + " resolved_unit, resolved_on, closed_on, due_on, cleared_on, paid_unit, paid_on";

    private static final String DOSSIER_ARRAYS = """
            unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[],
                $9::date[], $10::date[], $11::date[], $12::date[], $13::text[], $14::date[])""";

    /** Nobody else can have added them: whoever holds their partitions is their only writer. */
    static final String ADD_DOSSIERS =
            "INSERT INTO dossier (code, %s) SELECT * FROM %s".formatted(DOSSIER_COLUMNS, DOSSIER_ARRAYS);

    static final String CHANGE_DOSSIERS = """
            UPDATE dossier AS held SET (%1$s) = ROW (%2$s)
            FROM %3$s AS changed (code, %1$s)
            WHERE held.code = changed.code""".formatted(
            DOSSIER_COLUMNS,
            Arrays.stream(DOSSIER_COLUMNS.split(", *")).map("changed."::concat).collect(Collectors.joining(", ")),
            DOSSIER_ARRAYS);

    /** Its row is held from here to the commit: one writer of tallies at a time, in the order of their revisions. */
    static final String NEXT_REVISION = "UPDATE revision SET last = last + 1";

    /** Rows are only ever added: finding the one of a cell to change it would cost more than its count. */
    static final String ADD_TALLIES = """
            INSERT INTO tally (unit, day, procedure, measures, count, revision)
            SELECT added.*, revision.last
            FROM unnest($1::text[], $2::date[], $3::text[], $4::int[], $5::int[]) AS added CROSS JOIN revision""";

    static final String ADD_UNIT_TALLIES = """
            INSERT INTO unit_tally AS held (unit, day, %s, revision)
            SELECT added.*, revision.last FROM unnest($1::text[], $2::date[], %s) AS added CROSS JOIN revision
            ON CONFLICT (unit, day) DO UPDATE SET %s, revision = excluded.revision""".formatted(
                    columns(Measure::column),
                    IntStream.range(0, Measure.values().length)
                            .mapToObj(i -> "$" + (i + 3) + "::int[]")
                            .collect(Collectors.joining(", ")),
                    columns(measure -> "%1$s = held.%1$s + excluded.%1$s".formatted(measure.column())));

    /** After the tallies, whose revision is held by then: no day can be held between that and the commit. */
    static final String TOUCH_DAYS = """
            WITH touched AS (
                INSERT INTO day_revision (day, revision, changed_at)
                SELECT day, last, clock_timestamp() FROM unnest($1::date[]) AS day CROSS JOIN revision
                ON CONFLICT (day) DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at
            )
            SELECT until FROM held_days""";

    static final String WRITE_BEFORE = """
            INSERT INTO dossier_before (revision, code, measures, procedure, received_unit, received_on, owing_unit,
                resolved_unit, resolved_on, closed_on, due_on, cleared_on, paid_unit, paid_on)
            SELECT revision.last, before.*
            FROM unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[], $8::date[],
                $9::date[], $10::date[], $11::date[], $12::text[], $13::date[]) AS before
            CROSS JOIN revision""";

    /** In the order of the units, so that two writers never wait for each other. */
    static final String WRITE_ARRIVALS = """
            INSERT INTO unit_arrival AS held (unit, last_event_at, last_arrived_at)
            SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[])
            ON CONFLICT (unit) DO UPDATE SET last_event_at = greatest(held.last_event_at, excluded.last_event_at),
                last_arrived_at = greatest(held.last_arrived_at, excluded.last_arrived_at)""";

    /** With the days on which the unit itself or a successor answers for its dossiers; few names are aliases. */
    static final String REGISTERED_UNITS = """
            WITH asked AS (
                SELECT name FROM unnest($1::text[]) AS asked (name)
            ), named AS MATERIALIZED (
                SELECT DISTINCT asked.name, unit.code FROM asked JOIN unit ON unit.code = asked.name
            ), known AS (
                SELECT name, code FROM named
                UNION ALL
                SELECT DISTINCT asked.name, unit.code
                FROM asked JOIN unit ON unit.aliases @> ARRAY[asked.name]
                WHERE NOT EXISTS (SELECT FROM named WHERE named.name = asked.name)
            )
            SELECT known.name, known.code, min(place.from_day), max(place.to_day)
            FROM known JOIN unit_place AS place ON place.unit = known.code
            GROUP BY known.name, known.code""";

    static final String WRITE_QUARANTINE = """
            INSERT INTO quarantine (partition, log_offset, reason, detail, source, event_id, dossier, units,
                missing_units, record_key, headers, record_value, record_time)
            SELECT partition, log_offset, reason, detail, source, event_id, dossier, string_to_array(units, ' '),
                string_to_array(missing_units, ' '), record_key, headers::json, record_value, record_time
            FROM unnest($1::int[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                    $9::text[], $10::bytea[], $11::text[], $12::bytea[], $13::timestamptz[])
                AS found (partition, log_offset, reason, detail, source, event_id, dossier, units,
                    missing_units, record_key, headers, record_value, record_time)
            ON CONFLICT (partition, log_offset, reason) DO NOTHING""";

    static final String WRITE_POSITIONS = """
            UPDATE log_position AS held SET next_offset = reached.next_offset,
                recorded_at = reached.recorded_at, folded_at = clock_timestamp()
            FROM unnest($1::int[], $2::bigint[], $3::timestamptz[]) AS reached (partition, next_offset, recorded_at)
            WHERE held.partition = reached.partition""";

    private FoldSql() {}

    private static String columns(Function<Measure, String> form) {
        return Arrays.stream(Measure.values()).map(form).collect(Collectors.joining(", "));
    }
}
