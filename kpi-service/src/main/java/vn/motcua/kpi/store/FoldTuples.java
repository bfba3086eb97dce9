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
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.fold.Cell;
import vn.motcua.kpi.fold.CellCounts;
import vn.motcua.kpi.fold.Entry;
import vn.motcua.kpi.fold.Measure;
import vn.motcua.kpi.fold.UnitDay;

/** The arrays that {@link FoldSql} takes, one a column. */
public final class FoldTuples {
    private FoldTuples() {}

    static Tuple dossiers(List<DossierRow> rows) {
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

    /** Units, days, procedures, measures that have a count in common, and the count. */
    public static Tuple tallies(List<CellCounts> cells) {
        var rows = new ArrayList<TallyRow>(2 * cells.size());
        for (var counted : cells) {
            counted.forEachCount((measures, count) -> rows.add(new TallyRow(counted.cell(), measures, count)));
        }
        var tuple = Tuple.tuple();
        tuple.addValue(array(rows, String[]::new, row -> row.cell().unit().value()));
        tuple.addValue(array(rows, LocalDate[]::new, row -> row.cell().day()));
        tuple.addValue(array(rows, String[]::new, row -> row.cell().procedure().value()));
        tuple.addValue(array(rows, Integer[]::new, TallyRow::measures));
        tuple.addValue(array(rows, Integer[]::new, TallyRow::count));
        return tuple;
    }

    /** Units and days, then each measure in its order, over all procedures. */
    static Tuple unitTallies(List<CellCounts> cells) {
        var days = UnitDay.of(cells);
        var tuple = Tuple.tuple();
        tuple.addValue(array(days, String[]::new, day -> day.unit().value()));
        tuple.addValue(array(days, LocalDate[]::new, UnitDay::day));
        for (var measure : Measure.values()) {
            tuple.addValue(array(days, Integer[]::new, day -> day.count(measure)));
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
    static Tuple days(List<CellCounts> cells) {
        var days = new TreeSet<LocalDate>();
        cells.forEach(counted -> days.add(counted.cell().day()));
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

    private record TallyRow(Cell cell, int measures, int count) {}
}
