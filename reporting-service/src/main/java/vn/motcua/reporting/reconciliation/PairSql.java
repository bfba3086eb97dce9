package vn.motcua.reporting.reconciliation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that lay their rows beside our dossiers.
 *
 * <p>A pair is one row of theirs, or one dossier of ours that they do not list. What their list does not say is taken as the
 * question says it: their dossiers are of the unit and the days asked for. A unit is where the figure counts on our side.
 */
final class PairSql {
    /** Every dossier of ours that counts under the unit in the days, or is in their list; every row of theirs. */
    static final String TABLE = """
            CREATE TEMPORARY TABLE pair (
                code text NOT NULL, row int, nth bigint, problem text, known boolean NOT NULL,
                measures int, here_channel text, here_procedure text, here_due_on date,
                here_received_on date, here_received_unit text, here_received_in boolean NOT NULL,
                here_resolved_on date, here_resolved_unit text, here_resolved_in boolean NOT NULL,
                here_paid_on date, here_paid_unit text, here_paid_in boolean NOT NULL,
                there_channel text, there_procedure text, there_unit text, there_due_on date,
                there_received boolean, there_received_on date, there_received_in boolean NOT NULL,
                there_resolved boolean, there_resolved_on date, there_resolved_in boolean NOT NULL,
                there_paid boolean, there_paid_on date, there_paid_in boolean NOT NULL,
                on_behalf boolean, digitised boolean, apology boolean, paid_online boolean
            ) ON COMMIT DROP""";

    private static final String COUNTED = """
            UNION SELECT counted.code FROM place JOIN kpi_v1.dossier AS counted
                ON counted.%1$s_unit = place.unit
                    AND counted.%1$s_on BETWEEN place.first_day AND place.last_day
                    AND counted.%1$s_on BETWEEN $2 AND $3""";

    private static final String HERE = "here.%1$s_on, here.%1$s_unit, here_%1$s.unit IS NOT NULL";

    private static final String THERE = """
            there.%1$s, there.%1$s_on,
            coalesce(there.%1$s AND there.problem IS NULL
                AND coalesce(there.%1$s_on BETWEEN $2 AND $3, true)
                AND (there.unit IS NULL OR there_%1$s.unit IS NOT NULL), false)""";

    // Where they name a unit and no day, the unit is looked for on our day, or on the last one asked for.
    private static final String PLACES = """
            LEFT JOIN place AS here_%1$s ON here_%1$s.unit = here.%1$s_unit
                AND here.%1$s_on BETWEEN here_%1$s.first_day AND here_%1$s.last_day
            LEFT JOIN place AS there_%1$s ON there_%1$s.unit = there.unit
                AND coalesce(there.%1$s_on, CASE WHEN here.%1$s_on BETWEEN $2 AND $3 THEN here.%1$s_on END, $3)
                    BETWEEN there_%1$s.first_day AND there_%1$s.last_day""";

    private PairSql() {}

    /** Fills the table; takes what {@link Asked#tuple} has. */
    static String fill() {
        return """
                    INSERT INTO pair
                    WITH place AS MATERIALIZED (
                        SELECT unit, first_day, last_day FROM kpi_v1.place(ARRAY[$1::text], $2::date, $3::date, $4::text, $5::date)
                    ), there AS MATERIALIZED (
                        SELECT theirs.*, row_number() OVER (PARTITION BY dossier ORDER BY problem IS NOT NULL, row) AS nth
                        FROM theirs WHERE dossier IS NOT NULL
                    ), code AS (
                        SELECT dossier AS code FROM there
                        %1$s
                    )
                    SELECT code.code, there.row, there.nth, there.problem, here.code IS NOT NULL,
                        here.measures, here.channel, here.procedure, here.due_on,
                        %2$s,
                        there.channel, there.procedure, there.unit, there.due_on,
                        %3$s,
                        there.on_behalf, there.digitised, there.apology, there.paid_online
                    FROM code
                    LEFT JOIN there ON there.dossier = code.code
                    LEFT JOIN kpi_v1.dossier AS here ON here.code = code.code
                    %4$s""".formatted(each(COUNTED, "\n"), each(HERE, ",\n"), each(THERE, ",\n"), each(PLACES, "\n"));
    }

    private static String each(String template, String separator) {
        return List.of(Happening.values()).stream()
                .map(happening -> template.replace("%1$s", happening.word()))
                .collect(Collectors.joining(separator));
    }
}
