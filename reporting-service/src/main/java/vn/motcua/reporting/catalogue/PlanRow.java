package vn.motcua.reporting.catalogue;

import io.vertx.mutiny.sqlclient.Row;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.question.Campaign;
import vn.motcua.question.QuestionProblem;

/** The row of a plan, as a question about figures takes it. */
public final class PlanRow {
    /** What {@link #campaign} reads, of {@code kpi_v1.plan AS plan}. */
    public static final String COLUMNS = "plan.code AS plan_code, plan.from_day, plan.to_day, plan.cut_off_weekday,"
            + " plan.baseline_from, plan.baseline_to";

    private PlanRow() {}

    /**
     * The plan that was named; null if none was.
     *
     * @param row without a code if there is no such plan, which is refused
     */
    public static @Nullable Campaign campaign(Row row, @Nullable String named) {
        if (named == null) {
            return null;
        }
        if (row.getString("plan_code") == null) {
            throw QuestionProblem.UNKNOWN_PLAN.refused("plan", named, "a plan that GET /v1/plans lists");
        }
        return new Campaign(
                named,
                new Period(row.getLocalDate("from_day"), row.getLocalDate("to_day")),
                DayOfWeek.of(row.getInteger("cut_off_weekday")),
                new Period(row.getLocalDate("baseline_from"), row.getLocalDate("baseline_to")));
    }
}
