package vn.motcua.kpi.check;

import io.vertx.mutiny.sqlclient.Row;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.event.DossierCode;
import vn.motcua.kpi.fold.Change;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Tally;
import vn.motcua.kpi.store.DossierJson;
import vn.motcua.kpi.store.DossierRow;

/** Counts some stored dossiers by their events; their columns are compared, never used. */
final class DossierRecount {
    private final Differences differences;
    private final List<Change> changes = new ArrayList<>();

    DossierRecount(Differences differences) {
        this.differences = differences;
    }

    void add(Row row) {
        var code = row.getString("code");
        try {
            var dossier = DossierJson.read(row.getString("events"));
            compareColumns(row, DossierRow.of(new DossierCode(code), dossier));
            compareCodes(code, dossier);
            changes.add(new Change(Dossier.UNKNOWN, dossier));
        } catch (UncheckedIOException e) {
            differences.add(Difference.ofDossier(code, "events", "unreadable: " + e.getMessage(), null));
        }
    }

    /** What the dossiers count together. */
    Tally tally() {
        return Tally.difference(changes);
    }

    private void compareColumns(Row row, DossierRow recounted) {
        recounted.columns().forEach((column, value) -> {
            if (!Objects.equals(row.getValue(column), value)) {
                differences.add(Difference.ofDossier(recounted.code().value(), column, row.getValue(column), value));
            }
        });
    }

    private void compareCodes(String code, Dossier dossier) {
        for (var event : dossier.events()) {
            var own = event.header().dossier().value();
            if (!own.equals(code)) {
                differences.add(Difference.ofDossier(code, "code", code, own));
            }
        }
    }
}
