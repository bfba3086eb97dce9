package vn.motcua.reporting.seal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.reporting.ReportingProblem;

/** Which report is to be sealed, by whom, and for another edition why. */
@Schema(
        description =
                "II.06a takes calendar and period (and the plan of a statutory week) and rows; weekly-sheet takes plan"
                        + " and week.",
        examples = """
                {"form": "weekly-sheet", "unit": "H12", "plan": "campaign-69", "week": "2023-W18", "by": "Văn phòng UBND tỉnh"}""")
record SealRequest(
        @Schema(examples = "weekly-sheet", required = true) @Nullable
        String form,

        @Schema(description = "Code or alias", examples = "H12", required = true) @Nullable
        String unit,

        @Schema(examples = "statutory") @Nullable String calendar,
        @Schema(examples = "2023-M04") @Nullable String period,
        @Schema(examples = "campaign-69") @Nullable String plan,
        @Schema(examples = "2023-W18") @Nullable String week,

        @Schema(description = "field or unit; field if left out", examples = "field") @Nullable
        String rows,

        @Schema(description = "Who seals it", examples = "Văn phòng UBND tỉnh", required = true) @Nullable
        String by,

        @Schema(description = "Why it is opened again, for another edition", examples = "12 hồ sơ nhập muộn") @Nullable
        String reason) {
    private static final int LONGEST = 300;

    String givenForm() {
        return given("form", form, "II.06a or weekly-sheet");
    }

    String givenBy() {
        return note("by", given("by", by, "who seals it"));
    }

    @Nullable
    String givenReason() {
        return reason == null ? null : note("reason", reason);
    }

    static String given(String field, @Nullable String value, String expectation) {
        if (value == null || value.isBlank()) {
            throw ReportingProblem.INVALID_SEAL.refused(field, "none", expectation);
        }
        return value;
    }

    private static String note(String field, String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl) || text.isBlank()) {
            throw ReportingProblem.INVALID_SEAL.refused(field, text, "1 to " + LONGEST + " printable characters");
        }
        return text;
    }
}
