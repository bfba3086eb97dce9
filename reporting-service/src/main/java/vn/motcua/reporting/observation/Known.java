package vn.motcua.reporting.observation;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.question.Campaign;
import vn.motcua.question.QuestionProblem;
import vn.motcua.reporting.answer.Stand;
import vn.motcua.reporting.catalogue.PlanRow;

/**
 * What is known of a question before anything is counted: the names in it, and how the data behind its answer stand.
 *
 * @param indicators codes of the catalogue, in its order
 * @param units codes of the units that were named, in their order, each once
 * @param under code of the unit below which others are asked for; null if none is named
 * @param campaign the plan that was named; null if none is
 */
record Known(
        List<String> indicators,
        List<String> units,
        @Nullable String under,
        @Nullable Campaign campaign,
        Stand stand) {
    Known {
        indicators = List.copyOf(indicators);
        units = List.copyOf(units);
    }

    /**
     * A row of {@link ObservationSql#KNOWN}; names that nobody knows are refused.
     *
     * @param wanted what the row was asked for
     */
    static Known of(Row row, Wanted wanted) {
        var names = row.getArrayOfStrings("names");
        var codes = row.getArrayOfStrings("codes");
        for (var i = 0; i < names.length; i++) {
            if (codes[i] == null) {
                throw QuestionProblem.UNKNOWN_UNIT.refused("unit", names[i], "a unit that is registered");
            }
        }
        var under = row.getString("under");
        if (wanted.under() != null && under == null) {
            throw QuestionProblem.UNKNOWN_UNIT.refused("under", wanted.under(), "a unit that is registered");
        }
        return new Known(
                List.of(row.getArrayOfStrings("indicators")),
                Arrays.stream(codes)
                        .filter(Objects::nonNull)
                        .sorted()
                        .distinct()
                        .toList(),
                under,
                PlanRow.campaign(row, wanted.plan()),
                Stand.of(row));
    }
}
