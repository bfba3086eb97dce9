package vn.motcua.kpi.rate;

/** The statements about rates, both from the one pooling of schema {@code kpi_v1}. */
final class RateSql {
    static final String KNOWN = """
            SELECT ARRAY(SELECT code FROM kpi_v1.indicator ORDER BY position) AS indicators,
                (SELECT min(code) FROM kpi_v1.unit WHERE code = $1 OR aliases @> ARRAY[$1]) AS unit,
                plan.code, plan.from_day, plan.to_day, plan.cut_off_weekday, plan.baseline_from, plan.baseline_to
            FROM (VALUES ($2)) AS named (plan)
            LEFT JOIN kpi_v1.plan ON plan.code = named.plan""";

    private static final String ONE_UNIT = "SELECT ARRAY[$13::text] AS units, $14::date AS day";

    // Every unit of a level that exists on a day, below another or everywhere.
    private static final String LEVEL = """
            SELECT coalesce(array_agg(code ORDER BY code), '{}') AS units, $14::date AS day
            FROM kpi_v1.below($13, $15, $14, $14)""";

    // One statement, so that period, pace, baseline and targets are of one moment.
    private static final String RATES = """
            WITH asked AS MATERIALIZED (%s)
            SELECT now.unit, named.name_vi, named.name_en, now.indicator, indicator.direction,
                now.numerator, now.denominator, now.silent, now.revision, target.plan, target.percent,
                coalesce(pace.numerator, 0) AS pace_numerator, coalesce(pace.denominator, 0) AS pace_denominator,
                coalesce(baseline.numerator, 0) AS baseline_numerator,
                coalesce(baseline.denominator, 0) AS baseline_denominator
            FROM asked
            CROSS JOIN LATERAL kpi_v1.observation(asked.units, NULL, $1, $2, $3, $4, $12::text[]) WITH ORDINALITY
                AS now (unit, part, indicator, numerator, denominator, silent, revision, place)
            JOIN kpi_v1.indicator ON indicator.code = now.indicator
            JOIN kpi_v1.unit_on((SELECT units FROM asked), (SELECT day FROM asked)) named ON named.code = now.unit
            LEFT JOIN kpi_v1.observation(
                    CASE WHEN $5 THEN (SELECT units FROM asked) ELSE '{}' END, NULL, $6, $7, $3, $4, $12) pace
                ON pace.unit = now.unit AND pace.indicator = now.indicator
            LEFT JOIN kpi_v1.observation(
                    CASE WHEN $8 THEN (SELECT units FROM asked) ELSE '{}' END, NULL, $9, $10, $3, $4, $12) baseline
                ON baseline.unit = now.unit AND baseline.indicator = now.indicator
            LEFT JOIN kpi_v1.target((SELECT units FROM asked), $2, $11) target
                ON target.unit = now.unit AND target.indicator = now.indicator
            ORDER BY now.place""";

    static final String OF_UNIT = RATES.formatted(ONE_UNIT);
    static final String OF_LEVEL = RATES.formatted(LEVEL);

    private RateSql() {}
}
