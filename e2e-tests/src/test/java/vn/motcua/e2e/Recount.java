package vn.motcua.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import vn.motcua.figure.Period;

/** The right answers, counted in DuckDB from the very bytes that were sent; see {@code recount.sql}. */
final class Recount implements AutoCloseable {
    private final Connection duckdb;

    /**
     * Counts at once.
     *
     * @param events one structured CloudEvent a line
     * @param units a JSON array, as for {@code POST /v1/units}
     */
    Recount(Path events, Path units) throws SQLException, IOException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        try (var script = Objects.requireNonNull(Recount.class.getResourceAsStream("recount.sql"), "recount.sql");
                var statement = duckdb.createStatement()) {
            statement.execute("SET VARIABLE events = '" + events + "'");
            statement.execute("SET VARIABLE units = '" + units + "'");
            statement.execute(new String(script.readAllBytes(), UTF_8));
        }
    }

    /** Every indicator of every unit with all below it. */
    Set<Figure> figures(Period period) throws SQLException {
        return figures("SELECT *, '' AS level FROM figures(" + days(period) + ")");
    }

    /** The same of the units that exist on the last day. */
    Set<Figure> figuresOfExisting(Period period) throws SQLException {
        return figures("SELECT *, '' AS level FROM figures(" + days(period) + ") SEMI JOIN existing(DATE '"
                + period.to() + "') USING (unit)");
    }

    /** The same of the units directly below a unit. */
    Set<Figure> figuresOfChildren(String unit, Period period) throws SQLException {
        return figures("SELECT *, '' AS level FROM figures(" + days(period) + ") SEMI JOIN children('" + unit + "', "
                + days(period) + ") USING (unit)");
    }

    /** The same on the tree of today. */
    Set<Figure> figuresOnTodaysTree(Period period) throws SQLException {
        return figures("SELECT *, '' AS level FROM figures_on_todays_tree(" + days(period) + ")");
    }

    /** The same of the units that exist today. */
    Set<Figure> figuresOnTodaysTreeOfExisting(Period period) throws SQLException {
        return figures("SELECT *, '' AS level FROM figures_on_todays_tree(" + days(period)
                + ") SEMI JOIN existing(current_date) USING (unit)");
    }

    Set<Figure> figuresByLevel(String unit, Period period) throws SQLException {
        return figures("SELECT * FROM figures_by_level(" + days(period) + ") WHERE unit = '" + unit + "'");
    }

    /** Form II.06a of every unit with all below it. */
    Set<Ledger> ledgers(Period period) throws SQLException {
        try (var statement = duckdb.createStatement();
                var rows = statement.executeQuery("SELECT * FROM ledgers(" + days(period) + ")")) {
            return Ledger.all(rows);
        }
    }

    /** The number that a query answers with, to see what the events are like. */
    long count(String query) throws SQLException {
        try (var statement = duckdb.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Set<Figure> figures(String query) throws SQLException {
        var figures = new HashSet<Figure>();
        try (var statement = duckdb.createStatement();
                var rows = statement.executeQuery(
                        "SELECT *, hundredths(numerator, denominator) AS hundredths FROM (" + query + ")")) {
            while (rows.next()) {
                figures.add(figure(rows));
            }
        }
        return figures;
    }

    private static Figure figure(ResultSet row) throws SQLException {
        var hundredths = row.getLong("hundredths");
        return new Figure(
                row.getString("unit"),
                row.getString("level"),
                row.getString("indicator"),
                row.getLong("numerator"),
                row.getLong("denominator"),
                row.getLong("denominator") == 0
                        ? "NOTHING_TO_COUNT"
                        : BigDecimal.valueOf(hundredths, 2).toPlainString());
    }

    private static String days(Period period) {
        return String.format(Locale.ROOT, "DATE '%s', DATE '%s'", period.from(), period.to());
    }

    @Override
    public void close() throws SQLException {
        duckdb.close();
    }
}
