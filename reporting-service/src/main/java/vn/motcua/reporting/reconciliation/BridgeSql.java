package vn.motcua.reporting.reconciliation;

import java.util.stream.Collectors;

/** The statements that count one figure on both sides of the pairs, and say why they differ. */
final class BridgeSql {
    private BridgeSql() {}

    /** Counts by cause, and of what is equal; takes the first and the last day. */
    static String sums(CountedFigure figure) {
        return """
                SELECT CASE WHEN ours <> theirs THEN cause END, count(*), sum(ours), sum(theirs)
                FROM (%s) counted GROUP BY 1""".formatted(counted(figure));
    }

    /** The differences of each cause in the order of their codes; takes the first and last day, and how many of a cause. */
    static String first(CountedFigure figure) {
        return """
                SELECT * FROM (
                    SELECT *, row_number() OVER (PARTITION BY cause ORDER BY code, row) AS place
                    FROM (%s) counted WHERE ours <> theirs) placed
                WHERE place <= $3 ORDER BY code, row""".formatted(counted(figure));
    }

    /** Every difference; takes the first and the last day. */
    static String all(CountedFigure figure) {
        return "SELECT * FROM (%s) counted WHERE ours <> theirs ORDER BY cause, code, row".formatted(counted(figure));
    }

    private static String counted(CountedFigure figure) {
        var ours = figure.claims().stream().map(claim -> here(claim) + "::int").collect(Collectors.joining(" + "));
        var theirs =
                figure.claims().stream().map(claim -> there(claim) + "::int").collect(Collectors.joining(" + "));
        // Of a row that comes again only theirs counts: ours has counted with the first one.
        return """
                SELECT pair.*,
                    CASE WHEN here_%1$s_in AND coalesce(nth, 1) = 1 THEN %2$s ELSE 0 END AS ours,
                    CASE WHEN there_%1$s_in THEN %3$s ELSE 0 END AS theirs,
                    CASE
                        WHEN nth > 1 THEN 'DUPLICATED_THERE'
                        WHEN row IS NULL THEN 'MISSING_THERE'
                        WHEN NOT known THEN 'MISSING_HERE'
                        WHEN problem IS NOT NULL THEN 'UNREADABLE_THERE'
                        WHEN (here_%1$s_on IS NOT NULL) <> there_%1$s THEN 'OTHER_STATUS'
                        WHEN (here_%1$s_on BETWEEN $1 AND $2) <> coalesce(there_%1$s_on BETWEEN $1 AND $2, true)
                            THEN 'OTHER_DAY'
                        WHEN here_%1$s_in <> there_%1$s_in THEN 'OTHER_UNIT'
                        WHEN %4$s AND here_channel IS DISTINCT FROM there_channel THEN 'OTHER_CHANNEL'
                        WHEN %5$s AND %6$s <> %7$s THEN 'OTHER_DAY'
                        ELSE 'OTHER_FACT'
                    END AS cause
                FROM pair""".formatted(
                        figure.happening().word(),
                        ours,
                        theirs,
                        figure.depends(Field.CHANNEL),
                        figure.depends(Field.DUE),
                        here(Claim.RESOLVED_LATE),
                        there(Claim.RESOLVED_LATE));
    }

    private static String here(Claim claim) {
        return "(measures & (SELECT bit FROM kpi_v1.measure WHERE code = '%s') <> 0)".formatted(claim.measure());
    }

    private static String there(Claim claim) {
        return "coalesce(%s, false)".formatted(claim.condition());
    }
}
