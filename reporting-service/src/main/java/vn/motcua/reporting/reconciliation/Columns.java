package vn.motcua.reporting.reconciliation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;

/**
 * Which cell of a row says what.
 *
 * @param names of the columns, as the header line has them
 * @param places of the fields that are there
 */
record Columns(List<String> names, ColumnMap map, Map<Field, Integer> places) {
    private static final Set<Field> KEYS = Set.of(Field.DOSSIER, Field.INDICATOR);
    private static final List<Field> OF_FIGURES =
            List.of(Field.UNIT, Field.INDICATOR, Field.NUMERATOR, Field.DENOMINATOR);

    Columns {
        names = List.copyOf(names);
        places = Map.copyOf(places);
    }

    /** Reads a header line by the first of some maps that knows a key of it. */
    static Columns of(List<String> header, List<ColumnMap> maps) {
        return maps.stream()
                .map(map -> new Columns(header, map, places(header, map)))
                .filter(columns -> KEYS.stream().anyMatch(columns.places::containsKey))
                .findFirst()
                .map(Columns::checked)
                .orElseThrow(() -> missing(
                        header,
                        Field.DOSSIER,
                        "a column dossier or MaHoSo for a list of dossiers,"
                                + " a column indicator for figures, or a map such as map=Mã hồ sơ:dossier"));
    }

    boolean areOfDossiers() {
        return has(Field.DOSSIER);
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    /** What the list calls a field. */
    String name(Field field) {
        var place = places.get(field);
        return place == null ? field.column() : names.get(place);
    }

    /** The text in a row for a field; null if the list has no such column, or the cell is empty. */
    @Nullable
    String cell(List<String> row, Field field) {
        var place = places.get(field);
        return place == null || place >= row.size() || row.get(place).isEmpty() ? null : row.get(place);
    }

    /** Columns that are read, with what they are read as. */
    SequencedMap<String, String> read() {
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.toMap(
                        entry -> names.get(entry.getValue()),
                        entry -> entry.getKey().column(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    List<String> ignored() {
        var ignored = new ArrayList<>(names);
        ignored.removeAll(read().keySet());
        return ignored;
    }

    /** A list that lacks what somebody asks of it. */
    ProblemException missing(Field field, String expectation) {
        return missing(names, field, expectation);
    }

    private Columns checked() {
        if (!areOfDossiers()) {
            Stream.of(OF_FIGURES)
                    .flatMap(List::stream)
                    .filter(field -> !has(field))
                    .findFirst()
                    .ifPresent(field -> {
                        throw missing(field, "columns for unit, indicator, numerator and denominator");
                    });
        }
        return this;
    }

    private static Map<Field, Integer> places(List<String> header, ColumnMap map) {
        var places = new EnumMap<Field, Integer>(Field.class);
        for (var place = 0; place < header.size(); place++) {
            var field = map.columns().get(ColumnMap.key(header.get(place)));
            if (field != null && places.put(field, place) != null) {
                throw ReportingProblem.UNREADABLE_LIST.refused(
                        field.column(), header.get(place), "one column for " + field.column());
            }
        }
        return places;
    }

    private static ProblemException missing(List<String> header, Field field, String expectation) {
        var refused = new RefusedValue(field.column(), String.join(",", header), expectation);
        return new ProblemException(
                ReportingProblem.MISSING_COLUMN,
                "no column for " + field.column() + " in " + refused.detail(),
                field.column());
    }
}
