package vn.motcua.kpi.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemType;

/** Says what keeps a unit or a procedure from being registered; the first fault found. */
@ApplicationScoped
class Checks {
    private final Validator validator;

    Checks(Validator validator) {
        this.validator = validator;
    }

    Optional<Problem> fault(Procedure procedure) {
        return code(KpiProblem.INVALID_PROCEDURE, "code", procedure.code, ProcedureCode::new)
                .or(() -> constraints(KpiProblem.INVALID_PROCEDURE, procedure));
    }

    /** Faults of the unit in itself; whether its parent exists is asked of the register. */
    Optional<Problem> fault(Unit unit) {
        return code(KpiProblem.INVALID_UNIT, "code", unit.code(), UnitCode::new)
                .or(() -> constraints(KpiProblem.INVALID_UNIT, unit))
                .or(() -> aliases(unit))
                .or(() -> reference("parent", unit.parent()))
                .or(() -> reference("successor", unit.successor()))
                .or(() -> validity(unit.validFrom(), unit.validTo()));
    }

    /** Faults of a unit whose parent and successor are given by their codes. */
    static Optional<Problem> linkFault(Unit unit) {
        if (unit.code().equals(unit.parent())) {
            return Optional.of(Problem.ofField(
                    KpiProblem.UNIT_CYCLE, unit.parent() + " (expected: a unit above, not itself)", "parent"));
        }
        if (unit.successor() == null) {
            return Optional.empty();
        }
        if (unit.code().equals(unit.successor())) {
            return Optional.of(Problem.ofField(
                    KpiProblem.INVALID_UNIT, unit.successor() + " (expected: another unit)", "successor"));
        }
        return unit.validTo() != null
                ? Optional.empty()
                : Optional.of(Problem.ofField(
                        KpiProblem.INVALID_UNIT,
                        unit.successor() + " (expected: null while validTo is null)",
                        "successor"));
    }

    private static Optional<Problem> aliases(Unit unit) {
        return unit.aliases().stream()
                .flatMap(alias -> code(KpiProblem.INVALID_UNIT, "aliases", alias, UnitCode::new).stream())
                .findFirst();
    }

    private static Optional<Problem> reference(String field, @Nullable String code) {
        return code == null ? Optional.empty() : code(KpiProblem.INVALID_UNIT, field, code, UnitCode::new);
    }

    private static Optional<Problem> validity(LocalDate from, @Nullable LocalDate to) {
        if (from.getYear() < 1900 || from.getYear() > 2099) {
            return Optional.of(Problem.ofField(
                    KpiProblem.INVALID_UNIT, from + " (expected: a day in the years 1900 to 2099)", "validFrom"));
        }
        if (to != null && to.getYear() > 2099) {
            return Optional.of(
                    Problem.ofField(KpiProblem.INVALID_UNIT, to + " (expected: a day until 2099, or null)", "validTo"));
        }
        if (to == null || !to.isBefore(from)) {
            return Optional.empty();
        }
        return Optional.of(Problem.ofField(
                KpiProblem.INVALID_UNIT, to + " (expected: a day not before validFrom " + from + ")", "validTo"));
    }

    private static Optional<Problem> code(
            ProblemType type, String field, @Nullable String code, Function<String, ?> constructor) {
        try {
            var _ = constructor.apply(code == null ? "" : code);
            return Optional.empty();
        } catch (RefusedValue e) {
            return Optional.of(Problem.ofField(type, e.detail(), field));
        }
    }

    private <T> Optional<Problem> constraints(ProblemType type, T row) {
        return validator.validate(row).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(violation -> Problem.ofField(
                        type,
                        violation.getMessage(),
                        violation.getPropertyPath().toString()));
    }
}
