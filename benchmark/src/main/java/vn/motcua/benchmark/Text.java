package vn.motcua.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures for people. */
final class Text {
    private Text() {}

    /** With as many digits as mean something. */
    static String number(double value) {
        var size = Math.abs(value);
        var format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    static String spread(Runs runs) {
        return runs.values().size() == 1 ? "one run" : number(runs.lowest()) + " to " + number(runs.highest());
    }

    /** Empty without a goal. */
    static String goal(Figure figure) {
        var goal = figure.goal();
        if (goal == null) {
            return "";
        }
        return (goal.atLeast() ? ">= " : "< ")
                + number(goal.bound())
                + (goal.isMetBy(figure.value()) ? ", met" : ", missed");
    }

    static String remarks(Figure figure) {
        var remarks = new ArrayList<>(List.of(spread(figure.runs())));
        var limit = figure.limit();
        if (limit != null) {
            remarks.add("limit: " + limit.what());
        }
        if (figure.goal() != null) {
            remarks.add("goal " + goal(figure));
        }
        return String.join("; ", remarks);
    }
}
