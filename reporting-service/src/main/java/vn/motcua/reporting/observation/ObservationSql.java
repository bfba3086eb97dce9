package vn.motcua.reporting.observation;

/** The statements of observations, over the one pooling of schema {@code kpi_v1}. */
final class ObservationSql {
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

    /** Figures by the codes of their units, then by part, then in the order of the catalogue. */
    // Functions of which nothing is wanted are asked for no units. Each stays a call, of which the planner expects many
    // rows:
    // a statement that stays planned is for any number of units.
    static final String OBSERVATIONS = """
            WITH asked AS MATERIALIZED (
                SELECT $1::text[] AS units,
                    CASE WHEN $10 THEN $1 ELSE '{}' END AS paced, CASE WHEN $13 THEN $1 ELSE '{}' END AS aimed
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
            SELECT * FROM counted
            WHERE $15::text IS NULL OR (unit, part_order, position) > ($15, $16, $17::int)
            ORDER BY unit, part_order, position
            LIMIT $18::int""";

    private ObservationSql() {}
}
