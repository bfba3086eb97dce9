package vn.motcua.kpi.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierCode;
import vn.motcua.kpi.fold.Contribution;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Entry;

/**
 * A dossier as it is stored: its events, beside where it counts.
 *
 * <p>The columns are filled from the very contribution that the tallies are, so the dossiers found behind a number are
 * those that made it.
 *
 * @param events as {@link DossierJson} writes them
 */
public record DossierRow(DossierCode code, String events, Contribution contribution) {

    public static DossierRow of(DossierCode code, Dossier dossier) {
        return new DossierRow(code, DossierJson.write(dossier), Contribution.of(dossier));
    }

    int measures() {
        return contribution.measures();
    }

    @Nullable
    String unit(Entry entry) {
        var cell = contribution.cell(entry);
        return cell == null ? null : cell.unit().value();
    }

    @Nullable
    LocalDate day(Entry entry) {
        var cell = contribution.cell(entry);
        return cell == null ? null : cell.day();
    }

    /** Null for an orphan. */
    @Nullable
    String procedure() {
        var cell = contribution.cell(Entry.RECEPTION);
        return cell == null ? null : cell.procedure().value();
    }

    /** Every column but code and events, by its name; null where the dossier does not count. */
    public SequencedMap<String, @Nullable Object> columns() {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("measures", measures());
        columns.put("procedure", procedure());
        // Entries share columns, and where one of them does not count another may.
        for (var entry : Entry.values()) {
            columns.putIfAbsent(entry.unitColumn(), unit(entry));
            columns.putIfAbsent(entry.dayColumn(), day(entry));
        }
        return Collections.unmodifiableSequencedMap(columns);
    }
}
