package vn.motcua.benchmark;

import static vn.motcua.benchmark.Question.COMMUNES;
import static vn.motcua.benchmark.Question.observation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** What reporting-service is asked: figures and reports for systems that pull them. */
final class ReportingQuestions {
    private static final double FIGURE_MILLIS = 5;
    private static final double COMMUNES_MILLIS = 50;
    private static final double UNCHANGED_MILLIS = 2;
    // Lists of a megabyte and more, of which the service keeps 32.
    private static final int DAYS_TO_FORGET = 60;

    private ReportingQuestions() {}

    /**
     * Of a country on its last day, whose province {@code B1} has worked for a year.
     *
     * @param changesUntilNow a cursor after which nothing changed
     */
    static List<Question> of(LocalDate today, String changesUntilNow) {
        var month = today.minusDays(29);
        var year = today.minusDays(364);
        var week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY))
                .format(DateTimeFormatter.ISO_WEEK_DATE)
                .substring(0, "2026-W26".length());
        var single = "/v1/observations?unit=B1.1&indicator=on-time&window=30d&asOf=" + today;
        var communes = "/v1/observations?level=COMMUNE&window=30d&asOf=" + today;
        var form = "/v1/reports/II.06a?unit=B1&from=" + year + "&to=" + today + "&rows=";
        var days = "('B1', '" + year + "', '" + today + "')";
        return List.of(
                question(
                                "a commune, 30 days, one indicator",
                                single,
                                observation("ARRAY['B1.1']", month, today, "ARRAY['on-time']"))
                        .within(FIGURE_MILLIS),
                unchanged("the commune, unchanged (304)", single, month, today),
                onOtherDays(
                        "3,321 communes, 30 days, one indicator",
                        communes + "&indicator=on-time",
                        today,
                        observation(COMMUNES, month, today, "ARRAY['on-time']")),
                question("one indicator of the communes, asked again", communes + "&indicator=on-time", ""),
                onOtherDays(
                                "3,321 communes, 30 days, all indicators",
                                communes,
                                today,
                                observation(COMMUNES, month, today, "NULL"))
                        .within(COMMUNES_MILLIS),
                question("all indicators of the communes, asked again", communes, "")
                        .within(COMMUNES_MILLIS),
                unchanged("the 3,321 communes, unchanged (304)", communes, month, today),
                question(
                        "what changed: nothing",
                        "/v1/changes?after=" + changesUntilNow,
                        "SELECT * FROM kpi_v1.changed_page((SELECT last + 1 FROM kpi_v1.revision), NULL, NULL, 101)"),
                question(
                        "what changed: the first 1,000 unit days",
                        "/v1/changes?limit=1000",
                        "SELECT * FROM kpi_v1.changed_page(1, NULL, NULL, 1001)"),
                question(
                        "II.06a of a province, a year, by unit",
                        form + "unit",
                        "SELECT * FROM kpi_v1.form_by_unit" + days),
                question(
                        "II.06a of a province, a year, by field",
                        form + "field",
                        "SELECT * FROM kpi_v1.form_by_field" + days),
                question(
                        "weekly sheet of a province",
                        "/v1/reports/weekly-sheet?unit=B1&plan=" + Services.PLAN + "&week=" + week,
                        ""));
    }

    private static Question question(String name, String path, String sql) {
        return new Question(Service.REPORTING, name, List.of(path), false, sql, null);
    }

    /** Asked for a day, then for each of those before it: by the time a day comes again, nothing of it is kept. */
    private static Question onOtherDays(String name, String path, LocalDate day, String sql) {
        var paths = IntStream.range(0, DAYS_TO_FORGET)
                .mapToObj(ago -> path.replace("asOf=" + day, "asOf=" + day.minusDays(ago)))
                .toList();
        return new Question(Service.REPORTING, name, paths, false, sql, null);
    }

    private static Question unchanged(String name, String path, LocalDate from, LocalDate to) {
        var stand = "SELECT * FROM kpi_v1.stand('%s', '%s')".formatted(from, to);
        return new Question(Service.REPORTING, name, List.of(path), true, stand, null).within(UNCHANGED_MILLIS);
    }
}
