package vn.motcua.reporting.form;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.reporting.ReportingProblem;

/** What the rows of the form are. */
@Schema(enumeration = {"field", "unit"})
public enum FormRows {
    /** Fields of procedures (lĩnh vực). */
    FIELD,
    /** The units directly below, each with all below it, beside the unit's own dossiers. */
    UNIT;

    /** The fields, as on the paper form, if nothing is named. */
    static FormRows named(@Nullable String name) {
        if (name == null) {
            return FIELD;
        }
        return Arrays.stream(values())
                .filter(rows -> rows.word().equals(name))
                .findFirst()
                .orElseThrow(() -> ReportingProblem.UNKNOWN_ROWS.refused("rows", name, "field or unit"));
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
