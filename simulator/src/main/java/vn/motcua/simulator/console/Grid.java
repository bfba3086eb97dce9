package vn.motcua.simulator.console;

import java.util.ArrayList;
import java.util.List;

/** Lines up rows of cells; the first row is the heading. */
final class Grid {
    private final List<List<String>> rows = new ArrayList<>();

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    List<String> lines() {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(1, "─".repeat(width(lines.getFirst())));
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (var i = 0; i < widths.length; i++) {
            line.append(row.get(i)).repeat(' ', widths[i] - width(row.get(i)) + 2);
        }
        return line.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
