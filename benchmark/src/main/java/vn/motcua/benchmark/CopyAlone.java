package vn.motcua.benchmark;

/** The rows of the folded dossiers, written by COPY into a table of the same form that has only its primary key. */
final class CopyAlone {
    private final Bench bench;

    CopyAlone(Bench bench) {
        this.bench = bench;
    }

    /** In rows a second, up to the commit. */
    Runs rates() {
        var server = bench.server();
        var rows = bench.directory().resolve("dossier.copy").toAbsolutePath();
        server.execute("COPY (SELECT * FROM kpi.dossier) TO '" + rows + "' (FORMAT binary)");
        var count = server.count("SELECT count(*) FROM kpi.dossier");
        // As empty as the pages of the table itself are kept.
        var pages =
                server.text("SELECT coalesce(' WITH (' || array_to_string(reloptions, ', ') || ')', '') FROM pg_class"
                        + " WHERE oid = 'kpi.dossier'::regclass");
        var rates = bench.runs(() -> {
            server.execute("CREATE SCHEMA bench");
            server.execute("CREATE TABLE bench.dossier (LIKE kpi.dossier)" + pages);
            server.execute("ALTER TABLE bench.dossier ADD PRIMARY KEY (code)");
            var start = System.nanoTime();
            server.execute("COPY bench.dossier FROM '" + rows + "' (FORMAT binary)");
            var rate = count * 1e9 / (System.nanoTime() - start);
            server.execute("DROP SCHEMA bench CASCADE");
            return rate;
        });
        bench.delete(rows);
        return rates;
    }
}
