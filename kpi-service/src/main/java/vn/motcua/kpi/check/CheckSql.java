package vn.motcua.kpi.check;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.kpi.fold.Measure;

/** The statements of a check; what it writes are temporary tables that end with its transaction. */
final class CheckSql {
    /** Should the service freeze in the middle, the database ends the transaction. */
    static final String SNAPSHOT = """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
            SET LOCAL idle_in_transaction_session_timeout = '60s'""";

    /** One check at a time, however many instances there are; the lock ends with the transaction. */
    static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtext('motcua check'))";

    static final String REVISION = "SELECT last FROM kpi.revision";

    static final String DOSSIERS = "SELECT *, events::text AS events_text FROM kpi.dossier";

    static final String CREATE_PARTS = "CREATE TEMP TABLE recounted_part ON COMMIT DROP AS SELECT "
            + CellSql.BY_PROCEDURE + ", " + CellSql.each(", ", Measure::column) + " FROM kpi.tally WITH NO DATA";

    /** One array a column: the sums over some of the dossiers. */
    static final String ADD_PART =
            "INSERT INTO recounted_part SELECT * FROM unnest($1::text[], $2::date[], $3::text[], "
                    + IntStream.range(0, Measure.values().length)
                            .mapToObj(i -> "$" + (i + 4) + "::int[]")
                            .collect(Collectors.joining(", "))
                    + ")";

    static final String RECOUNT = sum("recounted_tally", CellSql.BY_PROCEDURE, "recounted_part")
            + ";"
            + sum("recounted_unit_tally", CellSql.BY_UNIT, "recounted_tally")
            + "; ANALYZE recounted_tally, recounted_unit_tally";

    static final String CELLS = "SELECT count(*) FROM recounted_tally";

    static final String TALLIES = CellSql.differences("tally", CellSql.BY_PROCEDURE, "kpi.tally", "recounted_tally");

    static final String UNIT_TALLIES =
            CellSql.differences("unit_tally", CellSql.BY_UNIT, "kpi.unit_tally", "recounted_unit_tally");

    private CheckSql() {}

    private static String sum(String into, String keys, String parts) {
        return "CREATE TEMP TABLE %s ON COMMIT DROP AS SELECT %s, %s FROM %s GROUP BY %2$s"
                .formatted(
                        into,
                        keys,
                        CellSql.each(", ", measure -> "sum(%1$s)::bigint AS %1$s".formatted(measure.column())),
                        parts);
    }
}
