package vn.motcua.reporting.form;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Ledger;

/**
 * One row of form II.06a.
 *
 * @param code of the unit; null for a field and for the total
 */
@Schema(description = "A row with the columns 3 to 13. Always: received = resolved + open.")
public record FormRow(
        @Nullable String code,
        String name,

        @Schema(description = "Column 3: 4 + 5 + 6 + taken over")
        long received,

        @Schema(description = "Column 4, in the period, online")
        long receivedOnline,

        @Schema(description = "Column 5, in the period, at the counter or by post")
        long receivedOtherwise,

        @Schema(description = "Column 6: column 11 of the period before")
        long carriedOver,

        @Schema(
                description =
                        "Open dossiers that came with another unit inside the period (a merger), less those handed"
                                + " over; belongs to column 3")
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

    static final List<String> NAMES = List.of(
            "received",
            "receivedOnline",
            "receivedOtherwise",
            "carriedOver",
            "takenOver",
            "resolved",
            "resolvedEarly",
            "resolvedOnDueDay",
            "resolvedLate",
            "open",
            "openWithinTime",
            "openOverdue");

    static FormRow of(@Nullable String code, String name, Ledger ledger) {
        return new FormRow(
                code,
                name,
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

    /** The numbers, in the order of {@link #NAMES}. */
    List<Long> numbers() {
        return List.of(
                received,
                receivedOnline,
                receivedOtherwise,
                carriedOver,
                takenOver,
                resolved,
                resolvedEarly,
                resolvedOnDueDay,
                resolvedLate,
                open,
                openWithinTime,
                openOverdue);
    }
}
