package vn.motcua.kpi.dossier;

import java.util.List;
import vn.motcua.kpi.fold.Measure;

/** What an indicator divides by what. */
record Indicator(List<Measure> numerator, List<Measure> denominator) {

    Selection selection(Part part, Selection.Place place) {
        return switch (part) {
            case NUMERATOR -> Selection.counted(place, numerator, List.of());
            case DENOMINATOR -> Selection.counted(place, denominator, List.of());
            case GAP -> Selection.counted(place, denominator, numerator);
        };
    }
}
