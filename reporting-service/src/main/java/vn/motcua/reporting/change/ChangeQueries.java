package vn.motcua.reporting.change;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.motcua.figure.Observation;
import vn.motcua.figure.Period;
import vn.motcua.figure.Rate;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.answer.Snapshot;

/** Finds what changed, in one moment of the database. */
final class ChangeQueries {
    private static final String REVISION = "SELECT last, left(series::text, 8) FROM kpi_v1.revision";

    private static final String INDICATORS = "SELECT code FROM kpi_v1.indicator ORDER BY position";

    // A page is cut by units and days, so that the indicators of a day stay together.
    private static final String CHANGES = """
            WITH changed AS MATERIALIZED (
                SELECT * FROM kpi_v1.changed_page($1, $2, $3, $4) AS changed
            )
            SELECT changed.revision AS changed, o.unit, changed.day, o.indicator, o.numerator, o.denominator, o.revision
            FROM (SELECT day, array_agg(unit) AS units FROM changed GROUP BY day) AS days
            CROSS JOIN LATERAL kpi_v1.observation(days.units, NULL, days.day, days.day, 'day', days.day, $5::text[]) AS o
            JOIN changed ON changed.unit = o.unit AND changed.day = days.day
            JOIN kpi_v1.indicator ON indicator.code = o.indicator
            ORDER BY changed.revision, o.unit, changed.day, indicator.position""";

    private final Snapshot snapshot;

    ChangeQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The last revision: everything up to it is visible here, and nothing after it. */
    Place last() {
        var row = snapshot.all(REVISION, Tuple.tuple()).iterator().next();
        return Place.after(row.getString(1), row.getLong(0));
    }

    /** Before the first change there ever was. */
    Place start() {
        return Place.after(last().series(), 0);
    }

    /** Reads a place that a reader kept; refuses one that this database never was at, as after a restore. */
    Place place(String text) {
        var last = last();
        var place = Place.read(text, last.series());
        if (place.revision() > last.revision()) {
            throw ReportingProblem.FOREIGN_CURSOR.refused("after", text, "a place not after " + last.write());
        }
        return place;
    }

    List<String> indicators() {
        return StreamSupport.stream(snapshot.all(INDICATORS, Tuple.tuple()).spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    /**
     * What changed after a place.
     *
     * @param most units and days, each with all the indicators
     */
    Changes after(Place place, int most, List<String> indicators) {
        var first = place.unit() == null ? place.revision() + 1 : place.revision();
        var tuple = Tuple.tuple()
                .addValue(first)
                .addValue(place.unit())
                .addValue(place.day())
                .addValue(most + 1)
                .addValue(indicators.toArray(String[]::new));
        var rows = StreamSupport.stream(snapshot.all(CHANGES, tuple).spliterator(), false)
                .toList();
        var whole = most * indicators.size();
        if (rows.size() <= whole) {
            return new Changes(figures(rows), last().write(), false);
        }
        var page = rows.subList(0, whole);
        return new Changes(figures(page), place(place.series(), page.getLast()).write(), true);
    }

    private static Place place(String series, Row row) {
        return new Place(series, row.getLong("changed"), row.getString("unit"), row.getLocalDate("day"));
    }

    private static List<ChangedFigure> figures(List<Row> rows) {
        return rows.stream().map(ChangeQueries::figure).toList();
    }

    private static ChangedFigure figure(Row row) {
        var day = row.getLocalDate("day");
        return ChangedFigure.of(Observation.of(
                row.getString("indicator"),
                row.getString("unit"),
                new Period(day, day),
                new Rate(row.getLong("numerator"), row.getLong("denominator")),
                row.getLong("revision")));
    }
}
