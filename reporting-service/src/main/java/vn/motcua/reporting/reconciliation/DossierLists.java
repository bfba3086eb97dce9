package vn.motcua.reporting.reconciliation;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.csv.CsvLines;

/** Compares a list of dossiers with ours. */
final class DossierLists {
    private static final String UNREADABLE =
            "SELECT row, dossier, problem FROM theirs WHERE problem IS NOT NULL ORDER BY row LIMIT $1";

    private final SqlConnection connection;
    private final Columns columns;
    private final Asked asked;
    private final Bridges bridges;
    private final int rows;

    /**
     * Reads a list to its end, inside a transaction that ends with the answer.
     *
     * @param units codes by every name that they go by
     */
    DossierLists(
            SqlConnection connection,
            Sheet sheet,
            Columns columns,
            Map<String, String> units,
            Asked asked,
            List<CountedFigure> figures)
            throws IOException {
        this.connection = connection;
        this.columns = columns;
        this.asked = asked;
        rows = stage(sheet, new TheirDossier.Reader(columns, units));
        bridges = new Bridges(connection, asked, figures);
    }

    Reconciliation answer(int rowsOfACause) {
        var complaints = unreadable(rowsOfACause);
        var read = new ReadRows(
                columns.read(),
                columns.ignored(),
                rows,
                connection
                        .query("SELECT count(*) FROM theirs WHERE problem IS NOT NULL")
                        .executeAndAwait()
                        .iterator()
                        .next()
                        .getLong(0),
                bridges.duplicated(),
                complaints);
        var days = asked.period();
        return new Reconciliation(
                asked.unit(), days.from(), days.to(), asked.tree().word(), read, bridges.all(rowsOfACause));
    }

    /** Every difference, then every row that could not be read. */
    NamelessFile lines(boolean withByteOrderMark) throws IOException {
        var file = NamelessFile.empty();
        file.write(CsvLines.header(Difference.COLUMNS, withByteOrderMark));
        bridges.writeTo(file);
        for (var complaint : unreadable(Limits.MOST_ROWS)) {
            file.write(CsvLines.of(List.of(line(complaint))));
        }
        return file;
    }

    private int stage(Sheet sheet, TheirDossier.Reader reader) throws IOException {
        var staging = new Staging(connection);
        for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
            if (sheet.row() > Limits.MOST_ROWS + 1) {
                throw ReportingProblem.LIST_TOO_LARGE.refused(
                        "body", "more than " + Limits.MOST_ROWS + " rows", "at most " + Limits.MOST_ROWS + " rows");
            }
            staging.add(reader.read(sheet.row(), row.get()));
        }
        Optional.ofNullable(reader.whyNothingIsReadable()).ifPresent(why -> {
            throw new ProblemException(ReportingProblem.UNREADABLE_LIST, "no row can be read; " + why);
        });
        return staging.finish();
    }

    private List<Unreadable> unreadable(int most) {
        var rows = connection.preparedQuery(UNREADABLE).executeAndAwait(Tuple.of(most));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Unreadable(row.getInteger(0), row.getString(1), row.getString(2)))
                .toList();
    }

    private static List<@Nullable Object> line(Unreadable complaint) {
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(new Object[Difference.COLUMNS.size()]));
        cells.set(1, Cause.UNREADABLE_THERE);
        cells.set(2, complaint.dossier());
        cells.set(3, complaint.row());
        cells.set(4, 0);
        cells.set(cells.size() - 1, complaint.problem());
        return cells;
    }
}
