package vn.motcua.reporting.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.Period;
import vn.motcua.figure.ReportingCalendar;
import vn.motcua.figure.VietnamTime;
import vn.motcua.question.Question;
import vn.motcua.question.QuestionProblem;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.form.FormReport;
import vn.motcua.reporting.form.FormRows;
import vn.motcua.reporting.form.Forms;
import vn.motcua.reporting.report.Report;
import vn.motcua.reporting.report.ReportNames;
import vn.motcua.reporting.sheet.Sheets;
import vn.motcua.reporting.sheet.WeeklySheet;

/** Finds the report that is to be sealed, or was. */
@ApplicationScoped
class Sealables {
    private static final String HOUR = "SELECT cut_off_hour FROM kpi_v1.plan WHERE code = $1";

    private final Pool pool;
    private final ReportNames names;
    private final Forms forms;
    private final Sheets sheets;

    Sealables(Pool pool, ReportNames names, Forms forms, Sheets sheets) {
        this.pool = pool;
        this.names = names;
        this.forms = forms;
        this.sheets = sheets;
    }

    Uni<Sealable> of(SealRequest request, LocalDate today) {
        return switch (request.givenForm()) {
            case FormReport.CODE -> form(request, today);
            case WeeklySheet.CODE -> sheet(request, today);
            default ->
                throw ReportingProblem.UNKNOWN_FORM.refused("form", request.givenForm(), "II.06a or weekly-sheet");
        };
    }

    /** The report of a seal with the figures of now. */
    Uni<Sealable> of(Seal seal, LocalDate today) {
        var parameters = Arrays.stream(seal.question().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
        return of(request(seal.form(), seal.unit(), parameters), today);
    }

    private static SealRequest request(String form, String unit, Map<String, String> parameters) {
        return new SealRequest(
                form,
                unit,
                parameters.get("calendar"),
                parameters.get("period"),
                parameters.get("plan"),
                parameters.get("week"),
                parameters.get("rows"),
                null,
                null);
    }

    private Uni<Sealable> form(SealRequest request, LocalDate today) {
        refuse("week", request.week());
        var calendar = SealRequest.given("calendar", request.calendar(), "statutory or calendar");
        var period = SealRequest.given("period", request.period(), "such as 2023-M04");
        var rows = FormRows.named(request.rows());
        if (!period.contains("-W")) {
            refuse("plan", request.plan());
        }
        return names.named(request.unit(), request.plan()).map(named -> {
            var days = new Question(List.of(), null, null, null, null, calendar, period, request.plan(), null)
                    .span(named.campaign(), today)
                    .period();
            var asked = new Forms.Asked(named.unit(), calendar, period, days, rows, false);
            var plan = request.plan() == null ? "" : "&plan=" + request.plan();
            var question = "calendar=" + calendar + "&period=" + period + plan + "&rows=" + rows.word();
            return new Sealable(
                    FormReport.CODE,
                    named.unit(),
                    question,
                    days,
                    at(days.to().plusDays(1), 0),
                    () -> forms.form(asked).map(Report.class::cast));
        });
    }

    private Uni<Sealable> sheet(SealRequest request, LocalDate today) {
        refuse("calendar", request.calendar());
        refuse("period", request.period());
        refuse("rows", request.rows());
        var plan = SealRequest.given("plan", request.plan(), "such as campaign-69");
        var week = SealRequest.given("week", request.week(), "such as 2023-W18");
        return names.named(request.unit(), plan)
                .flatMap(named -> hour(plan).map(hour -> {
                    var campaign = Objects.requireNonNull(named.campaign());
                    var days = week(week, campaign.cutOff());
                    return new Sealable(
                            WeeklySheet.CODE,
                            named.unit(),
                            "plan=" + plan + "&week=" + week,
                            days,
                            at(days.to(), hour),
                            () -> sheets.sheet(named.unit(), campaign, week, today)
                                    .map(Report.class::cast));
                }));
    }

    private Uni<Integer> hour(String plan) {
        return pool.preparedQuery(HOUR)
                .execute(Tuple.of(plan))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(VietnamTime.ZONE).toInstant();
    }

    private static Period week(String week, DayOfWeek cutOff) {
        if (!week.contains("-W")) {
            throw QuestionProblem.INVALID_PERIOD.refused("week", week, "a week such as 2023-W18");
        }
        try {
            return ReportingCalendar.STATUTORY.period(week, cutOff);
        } catch (RefusedValue e) {
            throw QuestionProblem.INVALID_PERIOD.refused("week", week, "a week such as 2023-W18");
        }
    }

    private static void refuse(String field, @Nullable String value) {
        if (value != null) {
            throw QuestionProblem.CONFLICTING_PARAMETERS.refused(field, value, "nothing beside such a form");
        }
    }
}
