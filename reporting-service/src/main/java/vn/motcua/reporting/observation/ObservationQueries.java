package vn.motcua.reporting.observation;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.reporting.answer.Snapshot;

/** The figures of a question, read from one moment of the database. */
final class ObservationQueries {
    private final Snapshot snapshot;
    private final Figures asked;
    private final String[] shown;
    private final Map<String, Period> daysByFirst;

    ObservationQueries(Snapshot snapshot, Figures asked) {
        this.snapshot = snapshot;
        this.asked = asked;
        shown = shown(snapshot, asked);
        daysByFirst = daysByFirst(asked);
    }

    private static Map<String, Period> daysByFirst(Figures asked) {
        var days = new HashMap<String, Period>();
        asked.parts().forEach(part -> days.put(part.from().toString(), part));
        return days;
    }

    /** What is known of a question, of which it is known that it has days. */
    static Known known(Pool pool, Wanted wanted, Period period) {
        return Known.of(first(pool.preparedQuery(ObservationSql.KNOWN).executeAndAwait(wanted.names(period))), wanted);
    }

    /** What is known of a question. */
    static Known known(Snapshot snapshot, Wanted wanted) {
        if (wanted.span() != null) {
            return known(snapshot, wanted, wanted.span().period());
        }
        var planned = wanted.with(known(snapshot, wanted, null));
        return known(snapshot, wanted, planned.period());
    }

    private static Known known(Snapshot snapshot, Wanted wanted, @Nullable Period period) {
        return Known.of(first(snapshot.all(ObservationSql.KNOWN, wanted.names(period))), wanted);
    }

    /** Few figures together with what is known of their question: one statement, so it needs no transaction. */
    static Counted few(Pool pool, Wanted wanted) {
        var rows = list(pool.preparedQuery(ObservationSql.FEW)
                .executeAndAwait(wanted.unknown().few()));
        var known = Known.of(rows.getFirst(), wanted);
        var asked = wanted.with(known);
        var days = daysByFirst(asked);
        return new Counted(
                known,
                asked,
                // What is known comes also where nothing is counted.
                rows.stream()
                        .filter(row -> row.getString("unit") != null)
                        .map(row -> observation(row, asked, days))
                        .toList());
    }

    /** A page of them, with the cursor of the next one. */
    Observations page(@Nullable Cursor after, int rows) {
        var all = rows(after, rows + 1);
        if (all.size() <= rows) {
            return new Observations(all.stream().map(this::observation).toList(), null);
        }
        var page = all.subList(0, rows);
        var last = page.getLast();
        var next = new Cursor(last.getString("unit"), last.getString("part_order"), last.getInteger("position"));
        return new Observations(page.stream().map(this::observation).toList(), next.write());
    }

    /** Whether there are so few that they can be held at once. */
    boolean areFew() {
        return asked.areFewOf(shown.length);
    }

    /** All of them, if they are few. */
    Observations all() {
        return new Observations(rows(null, null).stream().map(this::observation).toList(), null);
    }

    /** Starts to read all of them, however many they are. */
    void open() {
        snapshot.open(ObservationSql.OBSERVATIONS, asked.page(shown, null, null));
    }

    /** Some more of all; none at the end. */
    List<ReportedObservation> next() {
        return snapshot.next().stream().map(this::observation).toList();
    }

    private List<Row> rows(@Nullable Cursor after, @Nullable Integer rows) {
        return list(snapshot.all(ObservationSql.OBSERVATIONS, asked.page(shown, after, rows)));
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static Row first(RowSet<Row> rows) {
        return rows.iterator().next();
    }

    private static String[] shown(Snapshot snapshot, Figures asked) {
        return asked.showsNamed()
                ? asked.units().toArray(String[]::new)
                : first(snapshot.all(ObservationSql.SHOWN, asked.shown())).getArrayOfStrings(0);
    }

    private ReportedObservation observation(Row row) {
        return observation(row, asked, daysByFirst);
    }

    private static ReportedObservation observation(Row row, Figures asked, Map<String, Period> daysByFirst) {
        var part = row.getString("part");
        var days = part == null ? null : daysByFirst.get(part);
        return ReportedObservation.of(row, days == null ? asked.period() : days, asked);
    }
}
