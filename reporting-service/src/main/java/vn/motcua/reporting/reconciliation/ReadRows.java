package vn.motcua.reporting.reconciliation;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was made of a list.
 *
 * @param columns what each column was read as
 * @param ignored columns that say nothing which is compared
 * @param rows without the header line
 * @param unreadable how many of them could not be read
 * @param duplicated how many say again what another row said
 * @param complaints the first of those that could not be read, at most as many as were asked for
 */
public record ReadRows(
        @Schema(examples = "{\"MaHoSo\": \"dossier\", \"KenhThucHien\": \"channel\"}")
        Map<String, String> columns,

        List<String> ignored,
        @Schema(examples = "200000") long rows,
        @Schema(examples = "1") long unreadable,
        @Schema(examples = "0") long duplicated,
        List<Unreadable> complaints) {
    public ReadRows {
        ignored = List.copyOf(ignored);
        complaints = List.copyOf(complaints);
    }
}
