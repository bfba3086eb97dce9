package vn.motcua.reporting.observation;

import io.vertx.mutiny.sqlclient.Row;
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
    private final Map<String, Period> daysByFirst = new HashMap<>();

    ObservationQueries(Snapshot snapshot, Figures asked) {
        this.snapshot = snapshot;
        this.asked = asked;
        shown = shown(snapshot, asked);
        asked.parts().forEach(part -> daysByFirst.put(part.from().toString(), part));
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
        snapshot.open(ObservationSql.OBSERVATIONS, asked.tuple(shown, null, null));
    }

    /** Some more of all; none at the end. */
    List<ReportedObservation> next() {
        return snapshot.next().stream().map(this::observation).toList();
    }

    private List<Row> rows(@Nullable Cursor after, @Nullable Integer rows) {
        var found = snapshot.all(ObservationSql.OBSERVATIONS, asked.tuple(shown, after, rows));
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    private static String[] shown(Snapshot snapshot, Figures asked) {
        return asked.showsNamed()
                ? asked.units().toArray(String[]::new)
                : snapshot.all(ObservationSql.SHOWN, asked.shown())
                        .iterator()
                        .next()
                        .getArrayOfStrings(0);
    }

    private ReportedObservation observation(Row row) {
        var part = row.getString("part");
        var days = part == null ? null : daysByFirst.get(part);
        return ReportedObservation.of(row, days == null ? asked.period() : days, asked);
    }
}
