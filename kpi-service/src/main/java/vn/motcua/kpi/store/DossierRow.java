package vn.motcua.kpi.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierCode;
import vn.motcua.kpi.fold.Cell;
import vn.motcua.kpi.fold.Contribution;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Entry;
import vn.motcua.kpi.fold.Measure;

/**
 * A dossier as it is stored: its events, beside where it counts.
 *
 * <p>The columns are filled from the very contribution that the tallies are, so the dossiers found behind a number are
 * those that made it.
 *
 * @param measures the bits of the measures that it adds to
 * @param cells where each entry counts; an entry that does not is not there
 */
public record DossierRow(DossierCode code, String events, int measures, Map<Entry, Cell> cells) {

    public static DossierRow of(DossierCode code, Dossier dossier) {
        var cells = new EnumMap<Entry, Cell>(Entry.class);
        var bits = new int[1];
        Contribution.of(dossier, (cell, measure) -> {
            cells.put(measure.entry(), cell);
            bits[0] |= measure.bit();
        });
        return new DossierRow(code, DossierJson.write(dossier), bits[0], cells);
    }

    /** Whether both add the same to the same cells of all days up to one. */
    boolean countsAlike(DossierRow other, LocalDate lastDay) {
        return upTo(lastDay).equals(other.upTo(lastDay));
    }

    private Map<Measure, Cell> upTo(LocalDate lastDay) {
        var counted = new EnumMap<Measure, Cell>(Measure.class);
        for (var measure : Measure.values()) {
            var cell = cells.get(measure.entry());
            if ((measures & measure.bit()) != 0 && cell != null && !cell.day().isAfter(lastDay)) {
                counted.put(measure, cell);
            }
        }
        return counted;
    }

    @Nullable
    String unit(Entry entry) {
        var cell = cells.get(entry);
        return cell == null ? null : cell.unit().value();
    }

    @Nullable
    LocalDate day(Entry entry) {
        var cell = cells.get(entry);
        return cell == null ? null : cell.day();
    }

    /** Null for an orphan. */
    @Nullable
    String procedure() {
        var cell = cells.get(Entry.RECEPTION);
        return cell == null ? null : cell.procedure().value();
    }

    /** Every column but code and events, by its name; null where the dossier does not count. */
    public SequencedMap<String, @Nullable Object> columns() {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("measures", measures);
        columns.put("procedure", procedure());
        // Entries share columns, and where one of them does not count another may.
        for (var entry : Entry.values()) {
            columns.putIfAbsent(entry.unitColumn(), unit(entry));
            columns.putIfAbsent(entry.dayColumn(), day(entry));
        }
        return Collections.unmodifiableSequencedMap(columns);
    }
}
