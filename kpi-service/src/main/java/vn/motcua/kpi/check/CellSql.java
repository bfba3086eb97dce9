package vn.motcua.kpi.check;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.kpi.fold.Measure;

/** Compares two tables of tallies; a row that is missing counts as one of zeros. */
public final class CellSql {
    public static final String BY_PROCEDURE = "unit, day, procedure";
    public static final String BY_UNIT = "unit, day";

    private CellSql() {}

    /**
     * The measures that differ, in the form that {@link Differences} takes.
     *
     * @param table how the differences are to name it
     * @param keys {@link #BY_PROCEDURE} or {@link #BY_UNIT}
     */
    public static String differences(String table, String keys, String stands, String recounted) {
        return """
            SELECT '%s' AS table, %s, measure.name AS measure,
                measure.stands::text AS stands, measure.recounted::text AS recounted, count(*) OVER () AS total
            FROM %s CROSS JOIN LATERAL (VALUES %s) AS measure (name, stands, recounted)
            WHERE (%s) AND measure.stands <> measure.recounted
            ORDER BY %s LIMIT %d""".formatted(
                        table,
                        keys,
                        pairs(keys, stands, recounted),
                        each(
                                ", ",
                                measure -> "('%1$s', coalesce(stands.%1$s, 0), coalesce(recounted.%1$s, 0))"
                                        .formatted(measure.column())),
                        DIFFER,
                        keys,
                        Difference.MOST);
    }

    /** The cells of a table of tallies, each with the sums of its rows. */
    public static String cells(String table) {
        return "SELECT %s, %s FROM %s GROUP BY %1$s"
                .formatted(
                        BY_PROCEDURE,
                        each(
                                ", ",
                                measure -> "coalesce(sum(count) FILTER (WHERE measures & %d <> 0), 0)::bigint AS %s"
                                        .formatted(measure.bit(), measure.column())),
                        table);
    }

    /** The rows of both tables side by side. */
    public static String pairs(String keys, String stands, String recounted) {
        return "%s AS stands FULL JOIN %s AS recounted USING (%s)".formatted(stands, recounted, keys);
    }

    /** Whether a pair of rows differs. */
    public static final String DIFFER = each(
            " OR ", measure -> "coalesce(stands.%1$s, 0) <> coalesce(recounted.%1$s, 0)".formatted(measure.column()));

    /** The columns of all measures, each in the form given. */
    public static String each(String separator, Function<Measure, String> form) {
        return Arrays.stream(Measure.values()).map(form).collect(Collectors.joining(separator));
    }
}
