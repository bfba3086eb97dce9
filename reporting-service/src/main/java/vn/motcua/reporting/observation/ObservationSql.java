package vn.motcua.reporting.observation;

import vn.motcua.reporting.catalogue.PlanRow;

/** The statements of observations, over the one pooling of schema {@code kpi_v1}. */
final class ObservationSql {
    /** What {@link Known} reads: of names of units, a unit above, a plan, and a period, which may be null. */
    static final String KNOWN = known("$1", "$2", "$3", "$4", "$5");

    /** The codes of the units that are shown, in their order, where they are not those that were named. */
    static final String SHOWN = """
            SELECT ARRAY(
                SELECT shown.code FROM unnest($1::text[]) AS named (code)
                    CROSS JOIN LATERAL kpi_v1.shown(named.code, 'children', $5, $6) AS shown WHERE $2 = 'CHILDREN'
                UNION
                SELECT below.code FROM unnest($1::text[]) AS named (code)
                    CROSS JOIN LATERAL kpi_v1.below(named.code, $3, $5, $6) AS below WHERE $2 = 'BELOW'
                UNION
                SELECT below.code FROM kpi_v1.below($4, $3, $5, $6) AS below WHERE cardinality($1::text[]) = 0
                ORDER BY code)""";

    // Functions of which nothing is wanted are asked for no units. Each stays a call, of which the planner expects many
    // rows: a statement that stays planned is for any number of units. OFFSET 0: the units are found once, not thrice.
    private static final String ASKED = """
            asked AS MATERIALIZED (
                SELECT units, CASE WHEN $10 THEN units ELSE '{}' END AS paced, CASE WHEN $13 THEN units ELSE '{}' END AS aimed
                FROM (%s OFFSET 0) AS shown (units)""";

    private static final String COUNTED = """
            ), counted AS (
                SELECT o.unit, o.part, o.indicator, o.numerator, o.denominator, o.revision,
                    indicator.position, indicator.direction, target.plan, target.percent,
                    coalesce(pace.numerator, 0) AS pace_numerator, coalesce(pace.denominator, 0) AS pace_denominator,
                    sealed.seal IS NOT NULL AS sealed, coalesce(level.place::text, o.part, '') AS part_order
                FROM asked
                CROSS JOIN LATERAL kpi_v1.observation(asked.units, $2, $3, $4, $5, $6, $7::text[],
                    CASE WHEN $2 = 'days' THEN $8::date[] END) AS o
                JOIN kpi_v1.indicator ON indicator.code = o.indicator
                LEFT JOIN kpi_v1.observation((SELECT paced FROM asked), NULL, $11, $12, $5, $6, $7) AS pace
                    ON pace.unit = o.unit AND pace.indicator = o.indicator
                LEFT JOIN kpi_v1.target((SELECT aimed FROM asked), $4, $14) AS target
                    ON target.unit = o.unit AND target.indicator = o.indicator
                LEFT JOIN unnest($8::date[], $9::date[]) AS days (first_day, last_day)
                    ON CASE WHEN $2 IS NULL THEN true ELSE $2 = 'days' AND days.first_day::text = o.part END
                LEFT JOIN reporting.sealed_figure AS sealed
                    ON (sealed.unit, sealed.indicator, sealed.from_day, sealed.to_day)
                            = (o.unit, o.indicator, days.first_day, days.last_day)
                        AND (sealed.numerator, sealed.denominator) = (o.numerator, o.denominator) AND $5 = 'day'
                LEFT JOIN (VALUES ('PROVINCE', 1), ('DISTRICT', 2), ('COMMUNE', 3)) AS level (name, place)
                    ON $2 = 'level' AND level.name = o.part
            )
            """;

    /** Figures by the codes of their units, then by part, then in the order of the catalogue. */
    static final String OBSERVATIONS = "WITH " + ASKED.formatted("SELECT $1::text[]") + COUNTED + """
            SELECT * FROM counted
            WHERE $15::text IS NULL OR (unit, part_order, position) > ($15, $16, $17::int)
            ORDER BY unit, part_order, position
            LIMIT $18::int""";

    /**
     * A row of {@link #KNOWN} of units that are named, with their figures beside it if they have any.
     *
     * <p>From one moment, as all functions in it are stable.
     */
    static final String FEW = "WITH known AS MATERIALIZED (" + known("$1", "NULL", "NULL", "$3", "$4") + "), "
            + ASKED.formatted(
                    "SELECT ARRAY(SELECT DISTINCT code FROM unnest(known.codes) AS code WHERE code IS NOT NULL)"
                            + " FROM known")
            + COUNTED + """
            SELECT * FROM known LEFT JOIN counted ON true
            ORDER BY unit, part_order, position""";

    // Names are asked of the units themselves, whose indexes find one at once: the view of all names is made anew each
    // time. Parameters come as a row, so that the planner has no reason to plan for each of them.
    private static String known(String units, String under, String plan, String from, String to) {
        return """
                WITH named AS MATERIALIZED (
                    SELECT %s::text[] AS names, %s::text AS under, %s::text AS plan
                )
                SELECT stand.revision AS stand, stand.changed_at,
                    stand.registers || ' ' || coalesce((SELECT max(id) FROM reporting.seal), 0)
                        || ' ' || (SELECT series FROM kpi_v1.revision) AS registers,
                    ARRAY(SELECT code FROM kpi_v1.indicator ORDER BY position) AS indicators,
                    named.names,
                    ARRAY(SELECT %s FROM unnest(named.names) WITH ORDINALITY AS asked (name, place) ORDER BY place) AS codes,
                    %s AS under,
                    %s
                FROM named
                CROSS JOIN kpi_v1.stand(%s::date, %s::date) AS stand
                LEFT JOIN kpi_v1.plan ON plan.code = named.plan
                """.formatted(
                        units, under, plan, codeOf("asked.name"), codeOf("named.under"), PlanRow.COLUMNS, from, to);
    }

    private static String codeOf(String name) {
        return "coalesce((SELECT code FROM kpi_v1.unit WHERE code = %1$s LIMIT 1),".formatted(name)
                + " (ARRAY(SELECT code FROM kpi_v1.unit WHERE aliases @> ARRAY[%1$s]))[1])".formatted(name);
    }

    private ObservationSql() {}
}
