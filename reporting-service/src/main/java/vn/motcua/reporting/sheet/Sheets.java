package vn.motcua.reporting.sheet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.Period;
import vn.motcua.figure.ReportingCalendar;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Campaign;
import vn.motcua.question.QuestionProblem;

/** Makes the weekly sheet of a plan. */
@ApplicationScoped
public class Sheets {
    private final SheetQueries queries;

    Sheets(SheetQueries queries) {
        this.queries = queries;
    }

    /**
     * The sheet with today's figures.
     *
     * @param unit its code, of a unit that is registered
     * @param week such as {@code 2023-W18}; the plan's cut-off weekday closes it
     * @param today days after it are not counted
     */
    public Uni<WeeklySheet> sheet(String unit, Campaign campaign, String week, LocalDate today) {
        var days = SheetDays.of(campaign, weekOf(campaign, week), today);
        return queries.planName(campaign.code())
                .flatMap(name -> queries.found(unit, campaign.code(), days)
                        .map(found -> sheet(unit, campaign, name, week, days, found, today)));
    }

    private static Period weekOf(Campaign campaign, String week) {
        if (!week.contains("-W")) {
            throw QuestionProblem.INVALID_PERIOD.refused("week", week, "a week such as 2023-W18");
        }
        try {
            return ReportingCalendar.STATUTORY.period(week, campaign.cutOff());
        } catch (RefusedValue e) {
            throw new ProblemException(QuestionProblem.INVALID_PERIOD, e.detail(), "week");
        }
    }

    private static WeeklySheet sheet(
            String unit,
            Campaign campaign,
            SheetQueries.PlanName name,
            String week,
            SheetDays days,
            List<SheetQueries.Found> found,
            LocalDate today) {
        if (found.isEmpty()) {
            throw QuestionProblem.PLAN_OUT_OF_TIME.refused(
                    "unit", unit, "a unit that exists on " + days.toDate().to());
        }
        var rows = rows(found);
        return new WeeklySheet(
                WeeklySheet.CODE,
                unit,
                rows.getFirst().nameVi(),
                rows.getFirst().nameEn(),
                campaign.code(),
                name.vi(),
                name.en(),
                week,
                days.week().from(),
                days.week().to(),
                days.toDate().from(),
                days.toDate().to(),
                found.stream().mapToLong(SheetQueries.Found::revision).max().orElse(0),
                !today.isAfter(days.week().to()),
                found.stream().map(SheetQueries.Found::indicator).distinct().toList(),
                rows);
    }

    private static List<SheetRow> rows(List<SheetQueries.Found> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        SheetQueries.Found::unit,
                        LinkedHashMap::new,
                        Collectors.mapping(SheetQueries.Found::figure, Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().with(entry.getValue()))
                .toList();
    }
}
