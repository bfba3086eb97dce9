package vn.motcua.kpi.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.fold.Cell;
import vn.motcua.kpi.fold.Entry;
import vn.motcua.kpi.fold.Fold;
import vn.motcua.kpi.fold.Measure;
import vn.motcua.kpi.fold.Tally;

/** The arrays that {@link FoldSql} takes, one a column. */
public final class FoldTuples {
    private FoldTuples() {}

    static Tuple dossiers(Fold fold) {
        var rows = fold.dossiers().entrySet().stream()
                .map(entry -> DossierRow.of(entry.getKey(), entry.getValue()))
                .toList();
        var tuple = Tuple.tuple();
        tuple.addValue(array(rows, String[]::new, row -> row.code().value()));
        tuple.addValue(array(rows, String[]::new, DossierRow::events));
        return counting(tuple, rows);
    }

    static Tuple before(List<DossierRow> rows) {
        return counting(Tuple.of(array(rows, String[]::new, row -> row.code().value())), rows);
    }

    private static Tuple counting(Tuple tuple, List<DossierRow> rows) {
        tuple.addValue(array(rows, Integer[]::new, DossierRow::measures));
        tuple.addValue(array(rows, String[]::new, DossierRow::procedure));
        tuple.addValue(array(rows, String[]::new, row -> row.unit(Entry.RECEPTION)));
        tuple.addValue(array(rows, LocalDate[]::new, row -> row.day(Entry.RECEPTION)));
        tuple.addValue(array(rows, String[]::new, row -> row.unit(Entry.OPENING)));
        tuple.addValue(array(rows, String[]::new, row -> row.unit(Entry.RESOLUTION)));
        tuple.addValue(array(rows, LocalDate[]::new, row -> row.day(Entry.RESOLUTION)));
        tuple.addValue(array(rows, LocalDate[]::new, row -> row.day(Entry.CLOSING)));
        tuple.addValue(array(rows, LocalDate[]::new, row -> row.day(Entry.FALLING_DUE)));
        tuple.addValue(array(rows, LocalDate[]::new, row -> row.day(Entry.CLEARING)));
        tuple.addValue(array(rows, String[]::new, row -> row.unit(Entry.PAYMENT)));
        tuple.addValue(array(rows, LocalDate[]::new, row -> row.day(Entry.PAYMENT)));
        return tuple;
    }

    /** Units, days and procedures of the cells, then each measure in its order. */
    public static Tuple tallies(Tally tally) {
        var cells = List.copyOf(tally.counts().keySet());
        var tuple = Tuple.tuple();
        tuple.addValue(array(cells, String[]::new, cell -> cell.unit().value()));
        tuple.addValue(array(cells, LocalDate[]::new, Cell::day));
        tuple.addValue(array(cells, String[]::new, cell -> cell.procedure().value()));
        return counts(tuple, List.copyOf(tally.counts().values()));
    }

    /** Units and days, then each measure in its order, over all procedures. */
    static Tuple unitTallies(Tally tally) {
        var cells = new ArrayList<Cell>();
        var sums = new ArrayList<Map<Measure, Long>>();
        for (var counted : tally.counts().entrySet()) {
            var cell = counted.getKey();
            // Those of a unit and a day follow each other.
            if (cells.isEmpty()
                    || !cells.getLast().unit().equals(cell.unit())
                    || !cells.getLast().day().equals(cell.day())) {
                cells.add(cell);
                sums.add(new EnumMap<>(Measure.class));
            }
            counted.getValue().forEach((measure, count) -> sums.getLast().merge(measure, count, Long::sum));
        }
        var tuple = Tuple.tuple();
        tuple.addValue(array(cells, String[]::new, cell -> cell.unit().value()));
        tuple.addValue(array(cells, LocalDate[]::new, Cell::day));
        return counts(tuple, sums);
    }

    private static Tuple counts(Tuple tuple, List<Map<Measure, Long>> rows) {
        for (var measure : Measure.values()) {
            tuple.addValue(array(rows, Integer[]::new, row -> Math.toIntExact(row.getOrDefault(measure, 0L))));
        }
        return tuple;
    }

    static Tuple quarantine(List<LogEntry.Unfit> entries) {
        var tuple = Tuple.tuple();
        tuple.addValue(array(entries, Integer[]::new, LogEntry.Unfit::partition));
        tuple.addValue(array(entries, Long[]::new, LogEntry.Unfit::offset));
        tuple.addValue(array(entries, String[]::new, entry -> entry.reason().name()));
        tuple.addValue(array(entries, String[]::new, LogEntry.Unfit::detail));
        tuple.addValue(array(entries, String[]::new, entry -> entry.origin().source()));
        tuple.addValue(array(entries, String[]::new, entry -> entry.origin().eventId()));
        tuple.addValue(array(entries, String[]::new, entry -> entry.origin().dossier()));
        tuple.addValue(array(
                entries, String[]::new, entry -> String.join(" ", entry.origin().units())));
        tuple.addValue(array(entries, String[]::new, entry -> String.join(" ", entry.missingUnits())));
        tuple.addValue(array(entries, Buffer[]::new, entry -> entry.content().key()));
        tuple.addValue(
                array(entries, String[]::new, entry -> json(entry.content().headers())));
        tuple.addValue(array(entries, Buffer[]::new, entry -> entry.content().value()));
        tuple.addValue(array(
                entries, OffsetDateTime[]::new, entry -> entry.recordedAt().atOffset(ZoneOffset.UTC)));
        return tuple;
    }

    static Tuple positions(Batch batch) {
        return Tuple.of(
                batch.slices().keySet().toArray(Integer[]::new),
                array(batch.slices().values(), Long[]::new, Batch.Slice::nextOffset),
                array(batch.slices().values(), OffsetDateTime[]::new, slice -> utc(slice.recordedAt())));
    }

    /** Each day once. */
    static Tuple days(Tally tally) {
        var days = new TreeSet<LocalDate>();
        tally.counts().keySet().forEach(cell -> days.add(cell.day()));
        return Tuple.of(days.toArray(LocalDate[]::new));
    }

    static Tuple arrivals(SortedMap<UnitCode, Arrival> arrivals) {
        return Tuple.of(
                array(arrivals.keySet(), String[]::new, UnitCode::value),
                array(arrivals.values(), OffsetDateTime[]::new, arrival -> utc(arrival.happenedAt())),
                array(arrivals.values(), OffsetDateTime[]::new, arrival -> utc(arrival.recordedAt())));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static String json(Map<String, String> headers) {
        return new JsonObject(Map.<String, Object>copyOf(headers)).encode();
    }

    private static <E, T> T[] array(
            Collection<E> rows, IntFunction<T[]> array, Function<E, ? extends @Nullable T> column) {
        var values = array.apply(rows.size());
        var next = 0;
        for (var row : rows) {
            values[next++] = column.apply(row);
        }
        return values;
    }
}
