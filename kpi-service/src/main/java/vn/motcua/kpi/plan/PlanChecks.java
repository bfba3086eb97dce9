package vn.motcua.kpi.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.Period;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.ProblemException;

/** Says what keeps a plan from being kept; the first fault found. */
@ApplicationScoped
class PlanChecks {
    private final Validator validator;

    PlanChecks(Validator validator) {
        this.validator = validator;
    }

    /** Refuses what is wrong, then fills in the baseline if it is left out. */
    void check(Plan plan) {
        validator.validate(plan).stream()
                .min(Comparator.comparing(fault -> fault.getPropertyPath().toString()))
                .ifPresent(fault -> {
                    throw refused(fault.getPropertyPath().toString(), fault.getMessage());
                });
        var days = days("from", plan.from, "to", plan.to);
        if (plan.baselineFrom == null && plan.baselineTo == null) {
            plan.baselineFrom = plan.from.minusDays(days.days());
            plan.baselineTo = plan.from.minusDays(1);
        }
        if (plan.baselineFrom == null || plan.baselineTo == null) {
            throw refused(
                    plan.baselineFrom == null ? "baselineFrom" : "baselineTo",
                    "missing (expected: both ends of the baseline, or neither)");
        }
        var _ = days("baselineFrom", plan.baselineFrom, "baselineTo", plan.baselineTo);
    }

    /** Refuses a change of the days on which the plan's targets have judged figures already. */
    static void keepThePast(Plan stored, Plan plan, LocalDate today) {
        if (!stored.from.isAfter(today) && !plan.from.equals(stored.from)) {
            throw past("from", plan.from, stored.from + ", as the plan has targets and has begun");
        }
        if (stored.from.isAfter(today) && plan.from.isBefore(today)) {
            throw past("from", plan.from, "a day not before today, " + today + ", as the plan has targets");
        }
        if (stored.to.isBefore(today) && !plan.to.equals(stored.to)) {
            throw past("to", plan.to, stored.to + ", as the plan has targets and is over");
        }
        if (!stored.to.isBefore(today) && plan.to.isBefore(today)) {
            throw past("to", plan.to, "a day not before today, " + today + ", as the plan has targets");
        }
    }

    private static Period days(String fromField, LocalDate from, String toField, LocalDate to) {
        try {
            var days = List.of(VietnamTime.day(fromField, from.toString()), VietnamTime.day(toField, to.toString()));
            if (days.get(0).isAfter(days.get(1))) {
                throw new RefusedValue(fromField, from, "a day not after " + toField + " " + to);
            }
            return new Period(from, to);
        } catch (RefusedValue e) {
            throw refused(e.field(), e.detail());
        }
    }

    private static ProblemException refused(String field, String detail) {
        return new ProblemException(KpiProblem.INVALID_PLAN, detail, field);
    }

    private static ProblemException past(String field, LocalDate value, String expectation) {
        return new ProblemException(KpiProblem.PAST_TARGET, value + " (expected: " + expectation + ")", field);
    }
}
