package vn.motcua.e2e;

import com.fasterxml.jackson.databind.JsonNode;

/** The columns of form II.06a of one unit, without the sums that it prints. */
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
}
