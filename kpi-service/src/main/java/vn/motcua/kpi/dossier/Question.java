package vn.motcua.kpi.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.kpi.fold.Entry;
import vn.motcua.kpi.fold.Measure;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.QuestionProblem;
import vn.motcua.question.Tree;

/** What is asked about dossiers, before the names in it are looked up. */
sealed interface Question {
    // Events speak of no earlier day.
    LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** The day at whose end the dossiers are looked at. */
    LocalDate day();

    /** Which dossiers, given the code of the unit that is named, if one is. */
    Selection selection(@Nullable String unit, Map<String, Indicator> catalogue, LocalDate today);

    /** The question, if its words make one. */
    static Question of(Parameters asked, LocalDate today) {
        asked.checkUnit();
        if (asked.indicator != null && asked.state != null) {
            throw new ProblemException(
                    QuestionProblem.CONFLICTING_PARAMETERS, "state with indicator (expected: one of the two)", "state");
        }
        if (asked.indicator != null) {
            asked.refuse("indicator", "asOf");
            asked.require("indicator", "unit", "part", "from", "to");
            return new Behind(asked.indicator, Part.named(asked.part), asked.period(), asked.tree(), today);
        }
        if (asked.state == null) {
            throw new ProblemException(
                    QuestionProblem.MISSING_PARAMETER, "no indicator (expected: an indicator or a state)", "indicator");
        }
        return ofState(State.named(asked.state), asked, today);
    }

    private static Question ofState(State state, Parameters asked, LocalDate today) {
        var beside = "state " + state.word();
        asked.refuse(beside, "part");
        return switch (state) {
            case ORPHAN -> {
                asked.refuse(beside, "from", "to", "asOf", "tree");
                yield new Orphans(today);
            }
            case OPEN, OVERDUE -> {
                asked.refuse(beside, "from", "to", "tree");
                asked.require(beside, "unit");
                yield new Stock(state, asked.asOf(today));
            }
            case LATE_WITHOUT_APOLOGY, RESOLVED_ELSEWHERE -> {
                asked.require(beside, "unit");
                yield new Happened(state, period(beside, asked, today), asked.tree());
            }
        };
    }

    /** The days asked for, or all up to one. */
    private static Period period(String beside, Parameters asked, LocalDate today) {
        if (asked.from == null && asked.to == null) {
            return new Period(BEGINNING, asked.asOf(today));
        }
        asked.refuse("from and to", "asOf");
        asked.require(beside, "from", "to");
        return asked.period();
    }

    /** The dossiers behind a rate. */
    record Behind(String indicator, Part part, Period period, Tree tree, LocalDate day) implements Question {
        @Override
        public Selection selection(@Nullable String unit, Map<String, Indicator> catalogue, LocalDate today) {
            var found = catalogue.get(indicator);
            if (found == null) {
                throw QuestionProblem.UNKNOWN_INDICATOR.refused("indicator", indicator, "one of " + catalogue.keySet());
            }
            return found.selection(part, place(unit, period, tree, today));
        }
    }

    /** Open or overdue dossiers at the end of a day. */
    record Stock(State state, LocalDate day) implements Question {
        @Override
        public Selection selection(@Nullable String unit, Map<String, Indicator> catalogue, LocalDate today) {
            return state == State.OPEN
                    ? Selection.inStock(named(unit), day, Entry.OPENING, Entry.CLOSING)
                    : Selection.inStock(named(unit), day, Entry.FALLING_DUE, Entry.CLEARING);
        }
    }

    /** Dossiers to which something happened in some days. */
    record Happened(State state, Period period, Tree tree) implements Question {
        @Override
        public LocalDate day() {
            return period.to();
        }

        @Override
        public Selection selection(@Nullable String unit, Map<String, Indicator> catalogue, LocalDate today) {
            var place = place(unit, period, tree, today);
            return state == State.LATE_WITHOUT_APOLOGY
                    ? Selection.counted(place, List.of(Measure.RESOLVED_LATE), List.of(Measure.RESOLVED_LATE_APOLOGY))
                    : Selection.resolvedElsewhere(place);
        }
    }

    /** Dossiers without a reception. */
    record Orphans(LocalDate day) implements Question {
        @Override
        public Selection selection(@Nullable String unit, Map<String, Indicator> catalogue, LocalDate today) {
            return Selection.orphans(unit);
        }
    }

    private static Selection.Place place(@Nullable String unit, Period period, Tree tree, LocalDate today) {
        return new Selection.Place(named(unit), period, tree, today);
    }

    private static String named(@Nullable String unit) {
        return Objects.requireNonNull(unit, "required above");
    }
}
