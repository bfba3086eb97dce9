package vn.motcua.benchmark;

import java.util.List;

/** Earlier days in the database: copies of what is folded, under other codes and moved back in time. */
record History(Database database, Database server) {
    private static final List<String> TABLES = List.of("dossier", "tally", "unit_tally");
    private static final String DAYS_MOVED = "COLUMN - AGE * (SELECT max(day) - min(day) + 1 FROM bench.unit_tally)";
    // As long as the code of a real dossier of that unit, and sorted among those of its unit.
    private static final String CODE_MOVED =
            "overlay(COLUMN placing lpad('AGE', 2, '0') from strpos(COLUMN, '-') + 1 for 2)";

    /** Oldest first, as years lie; what was folded comes last, as it was. */
    void load(int backlogs) {
        var progress = new Progress("backlogs of history", backlogs);
        database.execute("CREATE SCHEMA bench");
        for (var table : TABLES) {
            database.execute("CREATE UNLOGGED TABLE bench." + table + " AS TABLE kpi." + table);
            database.execute("TRUNCATE kpi." + table);
        }
        // The room that new dossiers leave for events to come is filled by the time they are old.
        var room = database.text(
                "SELECT array_to_string(reloptions, ', ') FROM pg_class WHERE oid = 'kpi.dossier'::regclass");
        database.execute("ALTER TABLE kpi.dossier SET (fillfactor = 100)");
        for (var age = backlogs - 1; age >= 0; age--) {
            if (age == 0) {
                database.execute("ALTER TABLE kpi.dossier SET (" + room + ")");
            }
            for (var table : TABLES) {
                database.execute(copy(table, age));
            }
            progress.show(backlogs - age);
        }
        database.execute("DROP SCHEMA bench CASCADE");
        database.execute(
                "INSERT INTO kpi.day_revision SELECT day, max(revision), now() FROM kpi.unit_tally GROUP BY day"
                        + " ON CONFLICT DO NOTHING");
        database.execute("VACUUM ANALYZE");
        server.execute("CHECKPOINT");
        progress.end();
    }

    private String copy(String table, int age) {
        if (age == 0) {
            return "INSERT INTO kpi.%s SELECT * FROM bench.%1$s".formatted(table);
        }
        var columns = database.text("""
                SELECT string_agg(CASE
                    WHEN data_type = 'date' THEN replace($$%s$$, 'COLUMN', column_name::text)
                    WHEN column_name = 'code' THEN replace($$%s$$, 'COLUMN', column_name::text)
                    ELSE column_name::text END, ', ' ORDER BY ordinal_position)
                FROM information_schema.columns WHERE table_schema = 'kpi' AND table_name = '%s'
                """.formatted(
                        DAYS_MOVED.replace("AGE", Integer.toString(age)),
                        CODE_MOVED.replace("AGE", Integer.toString(age)),
                        table));
        return "INSERT INTO kpi.%s SELECT %s FROM bench.%1$s".formatted(table, columns);
    }
}
