package vn.motcua.reporting.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list of dossiers beside ours.
 *
 * @param unit with all below it
 * @param read what was made of their list
 * @param bridges of the received and resolved dossiers, then of both parts of each indicator asked for
 */
public record Reconciliation(
        @Schema(examples = "H12") String unit,
        LocalDate from,
        LocalDate to,
        @Schema(examples = "day") String tree,
        ReadRows read,
        List<Bridge> bridges) {
    public Reconciliation {
        bridges = List.copyOf(bridges);
    }
}
