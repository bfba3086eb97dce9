package vn.motcua.reporting.freshness;

import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Period;
import vn.motcua.question.Choice;
import vn.motcua.question.Level;
import vn.motcua.question.QuestionProblem;

/** Which units are asked about, and how long one may say nothing. */
record Wanted(
        @QueryParam("window")
        @Parameter(
                description =
                        "A unit of which nothing arrived in the last so many times 24 hours is silent, 1d to 400d;"
                                + " 7d if left out",
                example = "7d")
        @Nullable
        String window,

        @QueryParam("level")
        @Parameter(description = "PROVINCE, DISTRICT or COMMUNE; units of all levels if left out", example = "COMMUNE")
        @Nullable
        String level,

        @QueryParam("under")
        @Parameter(description = "Code or alias of a unit: only those below it", example = "H12")
        @Nullable
        String under,

        @QueryParam("silent")
        @Parameter(description = "true: only silent units; false: only others; all if left out", example = "true")
        @Nullable
        String silent,

        @QueryParam("bom")
        @Parameter(
                description = "true: CSV begins with a byte order mark, by which spreadsheets know UTF-8",
                example = "false")
        @Nullable
        String bom) {

    private static final String USUAL_WINDOW = "7d";

    Duration silence(LocalDate today) {
        try {
            var days = Period.rolling(window == null ? USUAL_WINDOW : window, today)
                    .days();
            return Duration.ofDays(days);
        } catch (RefusedValue e) {
            throw QuestionProblem.INVALID_WINDOW.refused(e);
        }
    }

    @Nullable
    String levelName() {
        return level == null ? null : Level.named(level).name();
    }

    @Nullable
    String underName() {
        try {
            return under == null ? null : new UnitCode(under).value();
        } catch (RefusedValue e) {
            throw QuestionProblem.INVALID_UNIT_CODE.refused("under", under, "a unit code such as H12");
        }
    }

    boolean shows(UnitFreshness unit) {
        return silent == null || Choice.of("silent", silent) == unit.silent();
    }

    boolean withByteOrderMark() {
        return bom != null && Choice.of("bom", bom);
    }
}
