package vn.motcua.reporting.observation;

/** The one statement of observations, over the one pooling of schema {@code kpi_v1}. */
final class ObservationSql {
    /** Figures by the codes of their units, then by part, then in the order of the catalogue. */
    static final String OBSERVATIONS = """
            WITH asked AS MATERIALIZED (
                SELECT coalesce(array_agg(DISTINCT code ORDER BY code), '{}') AS units
                FROM (
                    SELECT unnest($1::text[]) AS code WHERE $2 NOT IN ('CHILDREN', 'BELOW')
                    UNION ALL
                    SELECT shown.code FROM unnest($1::text[]) AS named (code)
                        CROSS JOIN LATERAL kpi_v1.shown(named.code, 'children', $5, $6) AS shown WHERE $2 = 'CHILDREN'
                    UNION ALL
                    SELECT below.code FROM unnest($1::text[]) AS named (code)
                        CROSS JOIN LATERAL kpi_v1.below(named.code, $3, $5, $6) AS below WHERE $2 = 'BELOW'
                    UNION ALL
                    SELECT below.code FROM kpi_v1.below($4, $3, $5, $6) AS below
                        WHERE cardinality($1::text[]) = 0) AS shown
            ), counted AS (
                SELECT o.unit, o.part, o.indicator, o.numerator, o.denominator, o.revision,
                    indicator.position, indicator.direction, target.plan, target.percent,
                    coalesce(pace.numerator, 0) AS pace_numerator, coalesce(pace.denominator, 0) AS pace_denominator,
                    sealed.seal IS NOT NULL AS sealed, coalesce(level.place::text, o.part, '') AS part_order
                FROM asked
                CROSS JOIN LATERAL kpi_v1.observation(asked.units, $7, $8, $9, $10, $11, $12::text[],
                    CASE WHEN $7 = 'days' THEN $13::date[] END) AS o
                JOIN kpi_v1.indicator ON indicator.code = o.indicator
                LEFT JOIN (SELECT * FROM kpi_v1.observation(
                        (SELECT units FROM asked), NULL, $16, $17, $10, $11, $12) WHERE $15) AS pace
                    ON pace.unit = o.unit AND pace.indicator = o.indicator
                LEFT JOIN (SELECT * FROM kpi_v1.target((SELECT units FROM asked), $9, $19) WHERE $18) AS target
                    ON target.unit = o.unit AND target.indicator = o.indicator
                LEFT JOIN unnest($13::date[], $14::date[]) AS days (first_day, last_day)
                    ON CASE WHEN $7 IS NULL THEN true ELSE $7 = 'days' AND days.first_day::text = o.part END
                LEFT JOIN reporting.sealed_figure AS sealed
                    ON (sealed.unit, sealed.indicator, sealed.from_day, sealed.to_day)
                            = (o.unit, o.indicator, days.first_day, days.last_day)
                        AND (sealed.numerator, sealed.denominator) = (o.numerator, o.denominator) AND $10 = 'day'
                LEFT JOIN (VALUES ('PROVINCE', 1), ('DISTRICT', 2), ('COMMUNE', 3)) AS level (name, place)
                    ON $7 = 'level' AND level.name = o.part
            )
            SELECT * FROM counted
            WHERE $20::text IS NULL OR (unit, part_order, position) > ($20, $21, $22::int)
            ORDER BY unit, part_order, position
            LIMIT $23::int""";

    private ObservationSql() {}
}
