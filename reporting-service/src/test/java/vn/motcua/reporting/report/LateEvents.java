package vn.motcua.reporting.report;

import java.sql.Connection;
import java.sql.SQLException;

/** Writes dossiers that come late, as kpi-service would: with their revision, and with how they counted before. */
public final class LateEvents {
    // received, received_online, received_genuine, opened_online; the positions are those of kpi-service's measures.
    private static final int RECEIVED_ONLINE = 1 | 1 << 1 | 1 << 2 | 1 << 12;

    private final Connection owner;

    public LateEvents(Connection owner) {
        this.owner = owner;
    }

    /** A dossier that was received online and is still open; left uncommitted if the connection is. */
    public void receivedOnline(String code, String unit, String procedure, String day) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("UPDATE kpi.revision SET last = last + 1");
            statement.execute("""
                    INSERT INTO kpi.dossier (code, events, measures, procedure, received_unit, received_on, owing_unit)
                    VALUES ('%s', '[]', %d, '%s', '%s', '%s', '%4$s')""".formatted(code, RECEIVED_ONLINE, procedure, unit, day));
            statement.execute("""
                    INSERT INTO kpi.dossier_before (revision, code, measures)
                    SELECT last, '%s', 0 FROM kpi.revision""".formatted(code));
            statement.execute("""
                    INSERT INTO kpi.tally (unit, day, procedure, measures, count, revision)
                    SELECT '%s', '%s', '%s', %d, 1, last FROM kpi.revision""".formatted(unit, day, procedure, RECEIVED_ONLINE));
            statement.execute("""
                    INSERT INTO kpi.unit_tally AS held (unit, day, received, received_online, received_genuine, resolved,
                        resolved_online, resolved_digitised, resolved_on_time, resolved_late, resolved_late_apology,
                        paid, paid_online, opened_counter, opened_online, opened_postal, closed_early,
                        closed_on_due_day, closed_late, due, due_cleared, revision)
                    SELECT '%s', '%s', 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, last
                    FROM kpi.revision
                    ON CONFLICT (unit, day) DO UPDATE SET received = held.received + 1,
                        received_online = held.received_online + 1, received_genuine = held.received_genuine + 1,
                        opened_online = held.opened_online + 1, revision = excluded.revision""".formatted(unit, day));
            statement.execute("""
                    INSERT INTO kpi.day_revision SELECT '%s', last, now() FROM kpi.revision
                    ON CONFLICT (day) DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at""".formatted(day));
        }
    }
}
