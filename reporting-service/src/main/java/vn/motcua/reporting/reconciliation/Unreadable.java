package vn.motcua.reporting.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row that could not be read.
 *
 * @param row the header line being 1
 * @param dossier null if its code could not be read either, or the list is of figures
 * @param problem the column, what it says and what was expected
 */
public record Unreadable(
        @Schema(examples = "17") int row,
        @Nullable String dossier,

        @Schema(examples = "NgayTiepNhan: 2023-02-30 (expected: a day such as 20230315090000)")
        String problem) {}
