package vn.motcua.reporting.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rate that can be asked for. */
@Schema(description = "A rate: a sum of measures divided by another.")
record Indicator(
        @Schema(examples = "online-resolution") String code,

        @Schema(description = "In the language asked for", examples = "Tỷ lệ giải quyết hồ sơ trực tuyến")
        String name,

        String nameVi,
        String nameEn,

        @Schema(description = "Measures that are added up above the line", examples = "[\"resolved_online\"]")
        List<String> numerator,

        @Schema(description = "Measures that are added up below the line", examples = "[\"resolved\"]")
        List<String> denominator,

        @Schema(examples = "HIGHER_IS_BETTER") String direction,
        String legalSource,
        LocalDate validFrom,

        @Schema(description = "The last day, inclusive; null while it lasts") @Nullable
        LocalDate validTo) {
    Indicator {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
    }
}
