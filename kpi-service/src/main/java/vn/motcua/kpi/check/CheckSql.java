package vn.motcua.kpi.check;

/** The statements of a check; what it writes are temporary tables that end with its transaction. */
final class CheckSql {
    /** Should the service freeze in the middle, the database ends the transaction. */
    static final String SNAPSHOT = """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
            SET LOCAL idle_in_transaction_session_timeout = '60s'""";

    /** One check at a time, however many instances there are; the lock ends with the transaction. */
    static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtext('motcua check'))";

    static final String REVISION = "SELECT last FROM kpi.revision";

    static final String DOSSIERS = "SELECT * FROM kpi.dossier";

    static final String CREATE_PARTS = """
            CREATE TEMP TABLE recounted_part ON COMMIT DROP AS
            SELECT unit, day, procedure, measures, count FROM kpi.tally WITH NO DATA""";

    /** One array a column: what some of the dossiers add. */
    static final String ADD_PART = "INSERT INTO recounted_part"
            + " SELECT * FROM unnest($1::text[], $2::date[], $3::text[], $4::int[], $5::int[])";

    static final String RECOUNT = """
            CREATE TEMP TABLE recounted_tally ON COMMIT DROP AS %s;
            CREATE TEMP TABLE recounted_unit_tally ON COMMIT DROP AS SELECT %s, %s FROM recounted_tally GROUP BY %2$s;
            ANALYZE recounted_tally, recounted_unit_tally""".formatted(
                    CellSql.cells("recounted_part"),
                    CellSql.BY_UNIT,
                    CellSql.each(", ", measure -> "sum(%1$s)::bigint AS %1$s".formatted(measure.column())));

    static final String CELLS = "SELECT count(*) FROM recounted_tally";

    static final String TALLIES = CellSql.differences(
            "tally", CellSql.BY_PROCEDURE, "(" + CellSql.cells("kpi.tally") + ")", "recounted_tally");

    static final String UNIT_TALLIES =
            CellSql.differences("unit_tally", CellSql.BY_UNIT, "kpi.unit_tally", "recounted_unit_tally");

    private CheckSql() {}
}
