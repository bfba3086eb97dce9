package vn.motcua.reporting.seal;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A number that was sealed and is another one now. */
@Schema(name = "SealDifference", description = "sealed + the changes of the dossiers + unexplained = now.")
record Difference(
        @Schema(description = "Code of the unit or name of the field; empty for the total", examples = "H12.18")
        String row,

        String name,

        @Schema(examples = "online-payment") @Nullable String indicator,
        @Schema(examples = "numerator") String column,
        LocalDate from,
        LocalDate to,

        @Schema(description = "Null for a row that was not there", examples = "41950") @Nullable
        Long sealed,

        @Schema(description = "Null for a row that is not there any more", examples = "41957") @Nullable
        Long now,

        @Schema(description = "Because of these, by code; at most 1,000, dossierCount counts all")
        List<Cause> dossiers,

        @Schema(examples = "7") long dossierCount,

        @Schema(description = "What no dossier explains, such as a unit that the register moved", examples = "0")
        long unexplained) {
    Difference {
        dossiers = List.copyOf(dossiers);
    }

    /** A dossier that counts now and did not when it was sealed, or the other way round. */
    @Schema(name = "SealDifferenceCause")
    record Cause(
            @Schema(examples = "H12.18-230315-0001") String dossier,

            @Schema(description = "What it adds to the number now, less what it added then", examples = "1")
            int change) {}
}
