package vn.motcua.reporting.sheet;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Choice;
import vn.motcua.question.QuestionProblem;

/** The query parameters of a request for a weekly sheet. */
record SheetQuestion(
        @QueryParam("unit")
        @Parameter(description = "Code or alias of the unit", required = true, example = "H12")
        @Nullable
        String unit,

        @QueryParam("plan")
        @Parameter(
                description = "The plan, whose cut-off closes the week and whose targets judge",
                required = true,
                example = "campaign-69")
        @Nullable
        String plan,

        @QueryParam("week")
        @Parameter(
                description = "The 7 days that end on the plan's cut-off weekday of this ISO week",
                required = true,
                example = "2023-W18")
        @Nullable
        String week,

        @QueryParam("bom")
        @Parameter(
                description = "true: CSV begins with the byte order mark, by which a spreadsheet knows UTF-8",
                example = "true",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @Nullable
        String bom) {

    boolean withBom() {
        return bom != null && Choice.of("bom", bom);
    }

    String givenPlan() {
        return given("plan", plan, "campaign-69");
    }

    String givenWeek() {
        return given("week", week, "2023-W18");
    }

    private static String given(String field, @Nullable String value, String example) {
        if (value == null) {
            throw new ProblemException(
                    QuestionProblem.MISSING_PARAMETER,
                    "no " + field + " (expected: one, such as " + example + ")",
                    field);
        }
        return value;
    }
}
