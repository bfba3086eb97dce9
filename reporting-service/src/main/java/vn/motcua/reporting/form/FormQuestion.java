package vn.motcua.reporting.form;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Campaign;
import vn.motcua.question.Choice;
import vn.motcua.question.Question;
import vn.motcua.question.QuestionProblem;
import vn.motcua.reporting.report.ReportNames;

/** The query parameters of a request for form II.06a; days by calendar and period, or by from and to. */
record FormQuestion(
        @QueryParam("unit")
        @Parameter(description = "Code or alias of the unit", required = true, example = "H12")
        @Nullable
        String unit,

        @QueryParam("calendar")
        @Parameter(
                description = "statutory (from the 15th to the 14th) or calendar; with period",
                example = "statutory")
        @Nullable
        String calendar,

        @QueryParam("period")
        @Parameter(
                description =
                        "2023-M04, 2023-Q2, 2023-6M, 2023-9M, 2023 or 2023-W18; a statutory week also needs a plan,"
                                + " whose cut-off closes it",
                example = "2023-M04")
        @Nullable
        String period,

        @QueryParam("plan")
        @Parameter(description = "The plan whose cut-off closes a statutory week", example = "campaign-69")
        @Nullable
        String plan,

        @QueryParam("from")
        @Parameter(description = "First day, inclusive; with to, instead of a period", example = "2023-03-15")
        @Nullable
        String from,

        @QueryParam("to") @Parameter(description = "Last day, inclusive; with from", example = "2023-04-14") @Nullable
        String to,

        @QueryParam("rows")
        @Parameter(
                description =
                        "What the rows are. field: the fields of procedures; unit: the units directly below, each with"
                                + " all below it, beside the unit's own dossiers",
                example = "unit",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"field", "unit"},
                                defaultValue = "field"))
        @Nullable
        String rows,

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

    /** The form that is meant. */
    Forms.Asked asked(ReportNames.Named named, LocalDate today) {
        var days = days(named.campaign(), today);
        return new Forms.Asked(named.unit(), calendar, period, days, FormRows.named(rows), !today.isAfter(days.to()));
    }

    private Period days(@Nullable Campaign campaign, LocalDate today) {
        if (calendar == null && period == null && from == null && to == null) {
            throw new ProblemException(
                    QuestionProblem.MISSING_PARAMETER,
                    "no days (expected: calendar and period, or from and to)",
                    "period");
        }
        return new Question(List.of(), null, null, from, to, calendar, period, plan, null)
                .span(campaign, today)
                .period();
    }
}
