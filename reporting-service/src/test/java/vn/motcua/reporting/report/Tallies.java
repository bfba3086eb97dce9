package vn.motcua.reporting.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes what dossiers add to the tallies, as kpi-service would have folded them. */
public final class Tallies {
    private static final String BY_PROCEDURE = """
            INSERT INTO kpi.tally (unit, day, procedure, measures, count, revision)
            SELECT ?, ?, ?, bit, ?, 7 FROM kpi_v1.measure WHERE code = ?""";

    private static final String BY_UNIT = """
            INSERT INTO kpi.unit_tally AS held VALUES (?, ?,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7)
            ON CONFLICT DO NOTHING""";

    private final Connection owner;

    public Tallies(Connection owner) {
        this.owner = owner;
    }

    /** A dossier of a unit that receives, owes and resolves it itself. */
    public void dossier(
            String unit,
            String procedure,
            String channel,
            String received,
            @Nullable String due,
            @Nullable String resolved)
            throws SQLException {
        add(unit, procedure, received, "received", 1);
        add(unit, procedure, received, "opened_" + channel, 1);
        if (due != null) {
            add(unit, procedure, due, "due", 1);
        }
        if (resolved == null) {
            return;
        }
        var punctuality =
                due == null ? 0 : Integer.signum(LocalDate.parse(resolved).compareTo(LocalDate.parse(due)));
        add(unit, procedure, resolved, "resolved", 1);
        add(
                unit,
                procedure,
                resolved,
                switch (punctuality) {
                    case -1 -> "closed_early";
                    case 0 -> "closed_on_due_day";
                    default -> "closed_late";
                },
                1);
        if (due != null) {
            add(unit, procedure, punctuality > 0 ? resolved : due, "due_cleared", 1);
        }
    }

    /** A day on which a unit resolved dossiers, so many of them filed online. */
    void resolved(String unit, String day, int resolved, int online) throws SQLException {
        add(unit, "1.000002", day, "resolved", resolved);
        add(unit, "1.000002", day, "resolved_online", online);
    }

    /** A day on which dossiers were paid for, so many of them online. */
    void paid(String unit, String day, int paid, int online) throws SQLException {
        add(unit, "1.000002", day, "paid", paid);
        add(unit, "1.000002", day, "paid_online", online);
    }

    private void add(String unit, String procedure, String day, String measure, int count) throws SQLException {
        execute(BY_PROCEDURE, unit, LocalDate.parse(day), procedure, count, measure);
        execute(BY_UNIT, unit, LocalDate.parse(day));
        execute(
                "UPDATE kpi.unit_tally SET " + measure + " = " + measure + " + ? WHERE unit = ? AND day = ?",
                count,
                unit,
                LocalDate.parse(day));
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (var at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            statement.execute();
        }
    }
}
