package vn.motcua.reporting.reconciliation;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.csv.CsvLines;

/** Asks the pairs of one transaction for the bridges between them. */
final class Bridges {
    private static final int PIECE = 5_000;

    private final SqlConnection connection;
    private final Asked asked;
    private final List<CountedFigure> figures;

    /** Lays their rows, which are staged, beside our dossiers. */
    Bridges(SqlConnection connection, Asked asked, List<CountedFigure> figures) {
        this.connection = connection;
        this.asked = asked;
        this.figures = List.copyOf(figures);
        connection.query(PairSql.TABLE).executeAndAwait();
        connection.preparedQuery(PairSql.fill()).executeAndAwait(asked.tuple());
        connection.query("ANALYZE pair").executeAndAwait();
    }

    /** How many rows say again what another said. */
    long duplicated() {
        return connection
                .query("SELECT count(*) FROM pair WHERE nth > 1")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    /** The bridges of the figures, in their order. */
    List<Bridge> all(int rowsOfACause) {
        var tallied = tallied();
        var bridges = new ArrayList<Bridge>();
        for (var figure : figures) {
            bridges.add(bridge(figure, tallied.get(bridges.size()), rowsOfACause));
        }
        return bridges;
    }

    /** Writes every difference, after the bridges were checked. */
    void writeTo(NamelessFile file) throws IOException {
        all(1);
        for (var figure : figures) {
            var statement = connection.prepareAndAwait(BridgeSql.all(figure));
            var cursor = statement.cursor(days());
            do {
                var lines = new ArrayList<List<@Nullable Object>>();
                cursor.readAndAwait(PIECE)
                        .forEach(row -> lines.add(Difference.cells(figure.name(), row, figure.happening())));
                file.write(CsvLines.of(lines));
            } while (cursor.hasMore());
            cursor.closeAndAwait();
            statement.closeAndAwait();
        }
    }

    private Bridge bridge(CountedFigure figure, long tallied, int rowsOfACause) {
        var first = first(figure, rowsOfACause);
        var steps = new EnumMap<Cause, Bridge.Step>(Cause.class);
        long ours = 0;
        long theirs = 0;
        long equal = 0;
        for (var row : connection.preparedQuery(BridgeSql.sums(figure)).executeAndAwait(days())) {
            ours += row.getLong(2);
            theirs += row.getLong(3);
            if (row.getString(0) == null) {
                equal = row.getLong(2);
                continue;
            }
            var cause = Cause.valueOf(row.getString(0));
            steps.put(
                    cause,
                    new Bridge.Step(
                            cause,
                            row.getLong(1),
                            row.getLong(3) - row.getLong(2),
                            first.getOrDefault(cause, List.of())));
        }
        if (ours != tallied) {
            throw new ProblemException(
                    ReportingProblem.UNBALANCED_BRIDGE,
                    figure.name() + ": " + ours + " by dossiers (expected: " + tallied + ", as by tallies)");
        }
        return new Bridge(figure.name(), tallied, theirs, equal, List.copyOf(steps.values()));
    }

    private Map<Cause, List<Difference>> first(CountedFigure figure, int rowsOfACause) {
        var rows = connection.preparedQuery(BridgeSql.first(figure)).executeAndAwait(days().addInteger(rowsOfACause));
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.groupingBy(
                        row -> Cause.valueOf(row.getString("cause")),
                        Collectors.mapping(row -> Difference.of(row, figure.happening()), Collectors.toList())));
    }

    /** Our numbers as every other view has them: from the tallies. */
    private List<Long> tallied() {
        var sums = figures.stream()
                .map(figure -> figure.claims().stream()
                        .map(claim -> "tally." + claim.measure())
                        .collect(Collectors.joining(" + ", "coalesce(sum(", "), 0)::bigint")))
                .collect(Collectors.joining(", "));
        Row row = connection
                .preparedQuery("""
                        SELECT %s
                        FROM kpi_v1.place(ARRAY[$1::text], $2::date, $3::date, $4::text, $5::date) AS place
                        JOIN kpi_v1.unit_tally AS tally
                            ON tally.unit = place.unit AND tally.day BETWEEN place.first_day AND place.last_day
                                AND tally.day BETWEEN $2 AND $3""".formatted(sums))
                .executeAndAwait(asked.tuple())
                .iterator()
                .next();
        var counts = new ArrayList<Long>();
        for (var place = 0; place < figures.size(); place++) {
            counts.add(row.getLong(place));
        }
        return counts;
    }

    private Tuple days() {
        return Tuple.of(asked.period().from(), asked.period().to());
    }
}
