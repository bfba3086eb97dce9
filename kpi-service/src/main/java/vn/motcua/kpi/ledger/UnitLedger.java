package vn.motcua.kpi.ledger;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.figure.Ledger;
import vn.motcua.figure.Period;

/**
 * One row of form II.06a.
 *
 * @param unit with all units below it
 */
@Schema(description = "The columns 3 to 13 of form II.06a. Always: received = resolved + open.")
record UnitLedger(
        String unit,
        LocalDate from,
        LocalDate to,

        @Schema(description = "Column 3, all that were there to be resolved: 4 + 5 + 6 + taken over")
        long received,

        @Schema(description = "Column 4") long receivedOnline,

        @Schema(description = "Column 5, at the counter or by post")
        long receivedOtherwise,

        @Schema(description = "Column 6, open when the period began: column 11 of the period before")
        long carriedOver,

        @Schema(description = "Open dossiers that came with another unit inside the period, less those handed over")
        long takenOver,

        @Schema(description = "Column 7: 8 + 9 + 10") long resolved,

        @Schema(description = "Column 8, before the due day")
        long resolvedEarly,

        @Schema(description = "Column 9, on the due day or without one")
        long resolvedOnDueDay,

        @Schema(description = "Column 10") long resolvedLate,

        @Schema(description = "Column 11, at the end of the last day: 12 + 13")
        long open,

        @Schema(description = "Column 12, due later or without a due day")
        long openWithinTime,

        @Schema(description = "Column 13, the due day has passed")
        long openOverdue) {

    static UnitLedger of(String unit, Period period, Ledger ledger) {
        return new UnitLedger(
                unit,
                period.from(),
                period.to(),
                ledger.received(),
                ledger.receivedOnline(),
                ledger.receivedOtherwise(),
                ledger.carriedOver(),
                ledger.takenOver(),
                ledger.resolved(),
                ledger.resolvedEarly(),
                ledger.resolvedOnDueDay(),
                ledger.resolvedLate(),
                ledger.open(),
                ledger.withinTime(),
                ledger.overdue());
    }
}
