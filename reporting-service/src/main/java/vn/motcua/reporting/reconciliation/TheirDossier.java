package vn.motcua.reporting.reconciliation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierCode;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;

/**
 * What a row of their list says of a dossier.
 *
 * @param code null if it cannot be read
 * @param problem what cannot be read, and what was expected; null if all can
 * @param unit by its code; null if the row names none
 */
record TheirDossier(
        int row,
        @Nullable String code,
        @Nullable String problem,
        Stage stage,
        boolean paid,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate resolvedOn,
        @Nullable LocalDate paidOn,
        @Nullable String channel,
        @Nullable String procedure,
        @Nullable String unit,
        @Nullable Boolean onBehalf,
        @Nullable Boolean digitised,
        @Nullable Boolean apology,
        @Nullable Boolean paidOnline) {

    /** Reads rows whose units go by the names that are registered. */
    static final class Reader {
        private final Columns columns;
        private final Map<String, String> units;
        private int readable;
        private @Nullable String firstProblem;

        Reader(Columns columns, Map<String, String> units) {
            this.columns = columns;
            this.units = new HashMap<>(units);
        }

        /** A row that spoils no other, whatever it says. */
        TheirDossier read(int row, List<String> line) {
            String code = null;
            try {
                var cells = new Cells(columns, line);
                code = new DossierCode(cells.required(Field.DOSSIER)).value();
                cells.refuseMore();
                var dossier = dossier(row, code, cells);
                readable++;
                return dossier;
            } catch (RefusedValue e) {
                var problem = e.field() + ": " + e.detail();
                firstProblem = firstProblem == null ? "row " + row + ": " + problem : firstProblem;
                return new TheirDossier(
                        row,
                        code,
                        problem,
                        Stage.NOT_RECEIVED,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            }
        }

        /** What is wrong with the first row, if nothing can be read. */
        @Nullable
        String whyNothingIsReadable() {
            return readable == 0 ? firstProblem : null;
        }

        private TheirDossier dossier(int row, String code, Cells cells) {
            var stage = stage(cells);
            var paidOn = cells.day(Field.PAID);
            return new TheirDossier(
                    row,
                    code,
                    null,
                    stage,
                    paidOn != null,
                    day(cells, Field.RECEIVED, stage.isReceived()),
                    cells.day(Field.DUE),
                    day(cells, Field.RESOLVED, stage == Stage.RESOLVED),
                    paidOn,
                    channel(cells),
                    procedure(cells),
                    unit(cells),
                    cells.choice(Field.ON_BEHALF),
                    cells.choice(Field.DIGITISED),
                    cells.choice(Field.APOLOGY),
                    cells.choice(Field.PAID_ONLINE));
        }

        /** By its status; where the list has no such column, by its days. */
        private Stage stage(Cells cells) {
            if (columns.has(Field.STATUS)) {
                cells.required(Field.STATUS);
                var stage = cells.meaning(Field.STATUS, columns.map().stages());
                return stage == null ? Stage.NOT_RECEIVED : stage;
            }
            return cells.text(Field.RESOLVED) == null ? Stage.RECEIVED : Stage.RESOLVED;
        }

        /** A day that must be there if the dossier has come so far, and says nothing if it has not. */
        private @Nullable LocalDate day(Cells cells, Field field, boolean needed) {
            var day = cells.day(field);
            if (needed && day == null && columns.has(field)) {
                throw cells.refused(field, "nothing", "a day, as the dossier is " + field.column());
            }
            return needed ? day : null;
        }

        private @Nullable String channel(Cells cells) {
            var channel = cells.meaning(Field.CHANNEL, columns.map().channels());
            return channel == null ? null : channel.name();
        }

        /** Shown only; what is no code of ours may be one of theirs, but not of any length. */
        private static @Nullable String procedure(Cells cells) {
            var procedure = cells.text(Field.PROCEDURE);
            return procedure == null ? null : new DossierCode(procedure).value();
        }

        private @Nullable String unit(Cells cells) {
            var name = cells.text(Field.UNIT);
            if (name == null) {
                return null;
            }
            var unit = units.get(new UnitCode(name).value());
            if (unit == null) {
                throw cells.refused(Field.UNIT, name, "a unit that is registered");
            }
            return unit;
        }
    }
}
