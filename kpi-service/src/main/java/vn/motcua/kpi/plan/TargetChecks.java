package vn.motcua.kpi.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Direction;
import vn.motcua.figure.Target;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemException;
import vn.motcua.problem.ProblemType;
import vn.motcua.question.Level;
import vn.motcua.question.QuestionProblem;

/**
 * Turns a list of targets as it was sent into one that can be set, or says what is wrong.
 *
 * @param indicators codes of the catalogue
 * @param units codes by code or alias, of those that the list names
 */
record TargetChecks(List<String> indicators, Map<String, String> units) {
    private static final int LONGEST_WORDS = 300;
    private static final Pattern PRINTABLE = Pattern.compile("\\P{Cntrl}+");
    private static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Enum::name).toList();

    TargetChecks {
        indicators = List.copyOf(indicators);
        units = Map.copyOf(units);
    }

    /** The targets of a list, after a look at what can be judged without the registers. */
    static List<TargetList.Wanted> targets(TargetList list) {
        refuseOthers("", list.others(), "by, reason, validFrom, targets");
        refuseNoWords("by", list.by());
        refuseNoWords("reason", list.reason());
        var targets = list.targets();
        if (targets == null) {
            throw refused("/targets", "targets", "missing (expected: an array)");
        }
        for (var i = 0; i < targets.size(); i++) {
            if (targets.get(i) == null) {
                throw refused("/targets/" + i, "targets", "null (expected: a target)");
            }
        }
        return targets.stream().flatMap(Stream::ofNullable).toList();
    }

    Map<Scope, BigDecimal> checked(List<TargetList.Wanted> wanted) {
        var checked = new LinkedHashMap<Scope, BigDecimal>();
        for (var i = 0; i < wanted.size(); i++) {
            var at = "/targets/" + i;
            var one = wanted.get(i);
            var scope = scope(at, one);
            if (checked.put(scope, percent(at, one.percent())) != null) {
                throw refused(at, "targets", "the same indicator for the same unit or level twice (expected: once)");
            }
        }
        return checked;
    }

    private Scope scope(String at, TargetList.Wanted wanted) {
        refuseOthers(at, wanted.others(), "indicator, unit, level, percent");
        var indicator = wanted.indicator();
        if (indicator == null || !indicators.contains(indicator)) {
            throw unknown(QuestionProblem.UNKNOWN_INDICATOR, at, "indicator", indicator, "one of " + indicators);
        }
        if (wanted.unit() != null && wanted.level() != null) {
            throw refused(at, "level", wanted.level() + " beside unit (expected: unit, level or neither)");
        }
        if (wanted.level() != null && !LEVELS.contains(wanted.level())) {
            throw unknown(QuestionProblem.UNKNOWN_LEVEL, at, "level", wanted.level(), "one of " + LEVELS);
        }
        return new Scope(indicator, unit(at, wanted.unit()), wanted.level());
    }

    private @Nullable String unit(String at, @Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            var _ = new UnitCode(name);
        } catch (RefusedValue e) {
            throw new ProblemException(
                    new Problem(QuestionProblem.INVALID_UNIT_CODE, 422, e.detail(), "unit", at + "/unit"));
        }
        var code = units.get(name);
        if (code == null) {
            throw unknown(QuestionProblem.UNKNOWN_UNIT, at, "unit", name, "a unit that is registered");
        }
        return code;
    }

    private static BigDecimal percent(String at, @Nullable BigDecimal percent) {
        if (percent == null) {
            throw refused(at + "/percent", "percent", "missing (expected: 0 to 100 with at most 2 decimals)");
        }
        try {
            return new Target(percent, Direction.HIGHER_IS_BETTER).percent();
        } catch (RefusedValue e) {
            throw refused(at + "/percent", "percent", e.detail());
        }
    }

    private static void refuseOthers(String at, @Nullable Map<String, @Nullable Object> others, String expectation) {
        if (others != null && !others.isEmpty()) {
            var name = others.keySet().iterator().next();
            throw refused(at, name, new RefusedValue(name, name, "only " + expectation).detail());
        }
    }

    private static void refuseNoWords(String field, @Nullable String words) {
        if (words == null || words.isBlank()) {
            throw refused("/" + field, field, "missing (expected: who decided, and why)");
        }
        if (words.length() > LONGEST_WORDS || !PRINTABLE.matcher(words).matches()) {
            throw refused("/" + field, field, "(expected: at most " + LONGEST_WORDS + " characters on one line)");
        }
    }

    private static ProblemException unknown(
            ProblemType type, String at, String field, @Nullable String value, String expectation) {
        var shown = value == null ? "missing" : value;
        return new ProblemException(
                new Problem(type, 422, new RefusedValue(field, shown, expectation).detail(), field, at + "/" + field));
    }

    private static ProblemException refused(String pointer, String field, String detail) {
        return new ProblemException(
                new Problem(KpiProblem.INVALID_TARGET, KpiProblem.INVALID_TARGET.status(), detail, field, pointer));
    }
}
