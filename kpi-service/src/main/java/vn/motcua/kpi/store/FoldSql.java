package vn.motcua.kpi.store;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.kpi.fold.Measure;

/** The statements of a batch; each takes one array a column and does its whole set at once. */
final class FoldSql {
    static final String POSITIONS = "SELECT partition, next_offset FROM kpi.log_position";

    /** An update that changes nothing, because a plain insert would not lock and return the rows that are there. */
    static final String LOCK_POSITIONS = """
            INSERT INTO kpi.log_position AS held (partition, next_offset)
            SELECT partition, 0 FROM unnest($1::int[]) AS partition
            ON CONFLICT (partition) DO UPDATE SET next_offset = held.next_offset
            RETURNING partition, next_offset""";

    static final String DOSSIERS = "SELECT code, events::text FROM kpi.dossier WHERE code = ANY($1::text[])";

    static final String WRITE_DOSSIERS = """
            INSERT INTO kpi.dossier (code, events)
            SELECT code, events::json FROM unnest($1::text[], $2::text[]) AS written (code, events)
            ON CONFLICT (code) DO UPDATE SET events = excluded.events""";

    static final String ADD_TALLIES = addTallies();

    /** A code beats an alias, should a unit carry another's code as its alias. */
    static final String REGISTERED_UNITS = """
            SELECT DISTINCT ON (name) name, code FROM kpi.unit_name
            WHERE name = ANY($1::text[]) ORDER BY name, name <> code, code""";

    static final String WRITE_QUARANTINE = """
            INSERT INTO kpi.quarantine
                (partition, log_offset, reason, detail, missing_units, record_key, headers, record_value)
            SELECT partition, log_offset, reason, detail,
                string_to_array(missing_units, ' '), record_key, headers::json, record_value
            FROM unnest($1::int[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::text[], $8::bytea[])
                AS found (partition, log_offset, reason, detail, missing_units, record_key, headers, record_value)
            ON CONFLICT (partition, log_offset) DO NOTHING""";

    static final String WRITE_POSITIONS = """
            UPDATE kpi.log_position AS held SET next_offset = reached.next_offset
            FROM unnest($1::int[], $2::bigint[]) AS reached (partition, next_offset)
            WHERE held.partition = reached.partition""";

    private FoldSql() {}

    private static String addTallies() {
        var columns = columns(Measure::column);
        var arrays = IntStream.range(0, Measure.values().length)
                .mapToObj(i -> "$" + (i + 4) + "::bigint[]")
                .collect(Collectors.joining(", "));
        return """
            INSERT INTO kpi.tally AS held (unit, day, procedure, %1$s)
            SELECT unit, day, procedure, %1$s
            FROM unnest($1::text[], $2::date[], $3::text[], %2$s) AS added (unit, day, procedure, %1$s)
            ON CONFLICT (unit, day, procedure) DO UPDATE SET %3$s""".formatted(
                columns, arrays, columns(measure -> "%1$s = held.%1$s + excluded.%1$s".formatted(measure.column())));
    }

    private static String columns(Function<Measure, String> form) {
        return Arrays.stream(Measure.values()).map(form).collect(Collectors.joining(", "));
    }
}
