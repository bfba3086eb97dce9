package vn.motcua.kpi.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.NullUnmarked;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Period;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.QuestionProblem;
import vn.motcua.question.Tree;

/** The words by which dossiers are asked for, as they come. */
@NullUnmarked
public class Parameters {
    @Parameter(description = "Code or alias of a unit; it stands for all below it, too", example = "H12")
    @RestQuery
    String unit;

    @Parameter(description = "The rate to open, with part, from and to", example = "online-payment")
    @RestQuery
    String indicator;

    @Parameter(description = "numerator, denominator, or gap: below the line and not above it", example = "gap")
    @RestQuery
    String part;

    @Parameter(
            description = "Instead of an indicator: open, overdue, orphan, late-without-apology or resolved-elsewhere",
            example = "overdue")
    @RestQuery
    String state;

    @Parameter(description = "First day, inclusive", example = "2023-03-01")
    @RestQuery
    String from;

    @Parameter(description = "Last day, inclusive", example = "2023-05-09")
    @RestQuery
    String to;

    @Parameter(
            description = "For a state: at the end of which day; today in Vietnam if left out",
            example = "2023-05-09")
    @RestQuery
    String asOf;

    @Parameter(description = "day: on the tree of each day; current: on today's", example = "day")
    @RestQuery
    String tree;

    /** Refuses words that do not go with the others. */
    void refuse(String beside, String... names) {
        var given = given();
        for (var name : names) {
            if (given.get(name) != null) {
                throw new ProblemException(
                        QuestionProblem.CONFLICTING_PARAMETERS,
                        name + " with " + beside + " (expected: without)",
                        name);
            }
        }
    }

    /** Refuses a question that lacks a word. */
    void require(String beside, String... names) {
        var given = given();
        for (var name : names) {
            if (given.get(name) == null) {
                throw new ProblemException(
                        QuestionProblem.MISSING_PARAMETER,
                        "no " + name + " (expected: one, beside " + beside + ")",
                        name);
            }
        }
    }

    Tree tree() {
        return Tree.named(tree);
    }

    Period period() {
        var first = day("from", from);
        var last = day("to", to);
        if (first.isAfter(last)) {
            throw QuestionProblem.FROM_AFTER_TO.refused("from", from, "a day not after " + to);
        }
        return new Period(first, last);
    }

    LocalDate asOf(LocalDate today) {
        return asOf == null ? today : day("asOf", asOf);
    }

    /** Refuses what cannot be the code of a unit. */
    void checkUnit() {
        if (unit != null) {
            try {
                var _ = new UnitCode(unit);
            } catch (RefusedValue e) {
                throw QuestionProblem.INVALID_UNIT_CODE.refused(e);
            }
        }
    }

    private Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        given.put("unit", unit);
        given.put("part", part);
        given.put("from", from);
        given.put("to", to);
        given.put("asOf", asOf);
        given.put("tree", tree);
        return given;
    }

    private static LocalDate day(String field, String text) {
        try {
            return VietnamTime.day(field, text);
        } catch (RefusedValue e) {
            throw QuestionProblem.INVALID_DAY.refused(e);
        }
    }
}
