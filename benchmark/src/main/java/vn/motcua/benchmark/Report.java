package vn.motcua.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures as they come, printed at once. */
final class Report {
    private static final String ROW = "%-52s %12s %-14s %12s %8s  %s%n";

    private final List<Figure> figures = new ArrayList<>();

    void title(String section) {
        System.out.printf(
                Locale.ROOT, "%n" + ROW, section, "median", "", "limit", "ratio", "lowest to highest, limit, goal");
    }

    void add(Figure figure) {
        figures.add(figure);
        var limit = figure.limit();
        var ratio = figure.ratio();
        System.out.printf(
                Locale.ROOT,
                ROW,
                figure.name(),
                Text.number(figure.value()),
                figure.unit(),
                limit == null ? "" : Text.number(limit.value()),
                ratio == null ? "" : "%.2f".formatted(ratio),
                Text.remarks(figure));
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }
}
