package vn.motcua.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** What form II.06a says of one unit, without the sums that it prints. */
record Ledger(
        String unit,
        long online,
        long otherwise,
        long carriedOver,
        long takenOver,
        long early,
        long onDueDay,
        long late,
        long open,
        long overdue) {

    static Ledger shown(JsonNode row) {
        return new Ledger(
                row.get("unit").asText(),
                row.get("receivedOnline").longValue(),
                row.get("receivedOtherwise").longValue(),
                row.get("carriedOver").longValue(),
                row.get("takenOver").longValue(),
                row.get("resolvedEarly").longValue(),
                row.get("resolvedOnDueDay").longValue(),
                row.get("resolvedLate").longValue(),
                row.get("open").longValue(),
                row.get("openOverdue").longValue());
    }

    /** Every row has its columns in the order of the form. */
    static Set<Ledger> all(ResultSet rows) throws SQLException {
        var ledgers = new HashSet<Ledger>();
        while (rows.next()) {
            ledgers.add(new Ledger(
                    rows.getString(1),
                    rows.getLong(2),
                    rows.getLong(3),
                    rows.getLong(4),
                    rows.getLong(5),
                    rows.getLong(6),
                    rows.getLong(7),
                    rows.getLong(8),
                    rows.getLong(9),
                    rows.getLong(10)));
        }
        return ledgers;
    }

    /** Whatever was there or came is resolved or still open. */
    boolean balances() {
        return online + otherwise + carriedOver + takenOver == early + onDueDay + late + open && overdue <= open;
    }
}
