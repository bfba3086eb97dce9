package vn.motcua.reporting.reconciliation;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Period;
import vn.motcua.figure.Rate;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Tree;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.csv.CsvLines;

/** Compares a list of figures with ours; one figure of each unit and indicator, so it fits in memory. */
final class FigureLists {
    private static final String OURS = """
            SELECT unit, indicator, numerator, denominator
            FROM kpi_v1.observation(
                p_units => $1, p_by => NULL, p_from => $2, p_to => $3, p_tree => $4, p_today => $5,
                p_indicators => $6)""";

    /** What a figure is of. */
    private record Key(String unit, String indicator) {}

    private final Columns columns;
    private final Map<String, String> units;
    private final Set<String> indicators;
    private final SequencedMap<Key, TheirFigure> figures = new LinkedHashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private int rows;
    private int duplicated;

    /**
     * Reads a list to its end.
     *
     * @param units codes by every name that they go by
     */
    FigureLists(Sheet sheet, Columns columns, Map<String, String> units, Set<String> indicators) throws IOException {
        this.columns = columns;
        this.units = Map.copyOf(units);
        this.indicators = Set.copyOf(indicators);
        for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
            if (sheet.row() > Limits.MOST_ROWS + 1) {
                throw ReportingProblem.LIST_TOO_LARGE.refused(
                        "body", "more than " + Limits.MOST_ROWS + " rows", "at most " + Limits.MOST_ROWS + " rows");
            }
            take(sheet.row(), row.get());
        }
        if (figures.isEmpty() && !unreadable.isEmpty()) {
            var first = unreadable.getFirst();
            throw new ProblemException(
                    ReportingProblem.UNREADABLE_LIST,
                    "no row can be read; row " + first.row() + ": " + first.problem());
        }
    }

    /** Beside ours of some days. */
    FigureReconciliation answer(
            SqlConnection connection, Period days, Tree tree, LocalDate today, int complaintsShown) {
        var ours = ours(connection, days, tree, today);
        var compared = figures.entrySet().stream()
                .map(entry -> FigureReconciliation.Compared.of(
                        entry.getValue(), ours.getOrDefault(entry.getKey(), new Rate(0, 0))))
                .toList();
        var read = new ReadRows(
                columns.read(),
                columns.ignored(),
                rows,
                unreadable.size(),
                duplicated,
                unreadable.stream().limit(complaintsShown).toList());
        return new FigureReconciliation(
                days.from(),
                days.to(),
                tree.word(),
                read,
                compared.stream().filter(FigureReconciliation.Compared::differs).count(),
                compared);
    }

    /** Every figure, then every row that could not be read. */
    static NamelessFile lines(FigureReconciliation answer, boolean withByteOrderMark) throws IOException {
        var file = NamelessFile.empty();
        file.write(CsvLines.header(FigureReconciliation.COLUMNS, withByteOrderMark));
        file.write(CsvLines.of(answer.figures().stream()
                .map(FigureReconciliation.Compared::cells)
                .toList()));
        file.write(CsvLines.of(
                answer.read().complaints().stream().map(FigureLists::line).toList()));
        return file;
    }

    private Map<Key, Rate> ours(SqlConnection connection, Period days, Tree tree, LocalDate today) {
        var ours = new HashMap<Key, Rate>();
        connection
                .preparedQuery(OURS)
                .executeAndAwait(Tuple.of(distinct(Key::unit), days.from(), days.to(), tree.word(), today)
                        .addValue(distinct(Key::indicator)))
                .forEach(row -> ours.put(
                        new Key(row.getString(0), row.getString(1)), new Rate(row.getLong(2), row.getLong(3))));
        return ours;
    }

    private String[] distinct(Function<Key, String> part) {
        return figures.keySet().stream().map(part).distinct().toArray(String[]::new);
    }

    private void take(int number, List<String> row) {
        rows++;
        try {
            var figure = figure(number, new Cells(columns, row));
            var held = figures.putIfAbsent(new Key(figure.unit(), figure.indicator()), figure);
            if (held != null) {
                duplicated++;
                throw new RefusedValue(
                        columns.name(Field.UNIT),
                        figure.unit(),
                        "its " + figure.indicator() + " once, as in row " + held.row());
            }
        } catch (RefusedValue e) {
            unreadable.add(new Unreadable(number, null, e.field() + ": " + e.detail()));
        }
    }

    private TheirFigure figure(int number, Cells cells) {
        cells.refuseMore();
        var name = cells.required(Field.UNIT);
        var unit = units.get(new UnitCode(name).value());
        if (unit == null) {
            throw cells.refused(Field.UNIT, name, "a unit that is registered");
        }
        var indicator = cells.required(Field.INDICATOR);
        if (!indicators.contains(indicator)) {
            throw cells.refused(
                    Field.INDICATOR,
                    indicator,
                    "one of " + indicators.stream().sorted().toList());
        }
        var numerator = cells.count(Field.NUMERATOR);
        var denominator = cells.count(Field.DENOMINATOR);
        if (numerator > denominator) {
            throw cells.refused(Field.NUMERATOR, Long.toString(numerator), "at most the denominator, " + denominator);
        }
        return new TheirFigure(number, unit, indicator, new Rate(numerator, denominator));
    }

    private static List<@Nullable Object> line(Unreadable complaint) {
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(new Object[FigureReconciliation.COLUMNS.size()]));
        cells.set(0, complaint.row());
        cells.set(cells.size() - 1, complaint.problem());
        return cells;
    }
}
