package vn.motcua.reporting.sheet;

/** The statement behind a sheet. */
final class SheetSql {
    // One statement, so that all figures are of one moment. Where there was no week before, $8 is null and no unit is
    // asked for.
    static final String SHEET = """
            WITH asked AS MATERIALIZED (
                SELECT array_agg(DISTINCT place.unit) AS units
                FROM kpi_v1.unit_place place
                WHERE place.ancestor = $1 AND place.unit = place.answering AND $6 BETWEEN place.from_day AND place.to_day
            ), aimed AS MATERIALIZED (
                SELECT array_agg(DISTINCT indicator) AS indicators FROM kpi_v1.plan_target($2, $6)
            )
            SELECT now.unit, named.name_vi, named.name_en, named.level,
                now.indicator, indicator.name_vi AS indicator_vi, indicator.name_en AS indicator_en, indicator.direction,
                target.percent, now.silent, week.silent AS silent_in_week, greatest(now.revision, week.revision) AS revision,
                now.numerator, now.denominator,
                week.numerator AS week_numerator, week.denominator AS week_denominator,
                pace.numerator AS pace_numerator, pace.denominator AS pace_denominator,
                coalesce(before.numerator, 0) AS before_numerator, coalesce(before.denominator, 0) AS before_denominator
            FROM asked CROSS JOIN aimed
            CROSS JOIN LATERAL kpi_v1.observation(asked.units, NULL, $5, $6, 'day', $6, aimed.indicators) now
            JOIN kpi_v1.observation(
                    (SELECT units FROM asked), NULL, $3, $4, 'day', $4, (SELECT indicators FROM aimed)) week
                USING (unit, indicator)
            JOIN kpi_v1.observation(
                    (SELECT units FROM asked), NULL, $7, $6, 'day', $6, (SELECT indicators FROM aimed)) pace
                USING (unit, indicator)
            LEFT JOIN kpi_v1.observation(
                    CASE WHEN $8::date IS NULL THEN '{}' ELSE (SELECT units FROM asked) END, NULL, $5,
                    coalesce($8, $5), 'day', $6, (SELECT indicators FROM aimed)) before
                USING (unit, indicator)
            LEFT JOIN kpi_v1.target((SELECT units FROM asked), $6, $2) target USING (unit, indicator)
            JOIN kpi_v1.unit_on((SELECT units FROM asked), $6) named ON named.code = now.unit
            JOIN kpi_v1.indicator ON indicator.code = now.indicator
            ORDER BY now.unit <> $1, array_position(ARRAY['PROVINCE', 'DISTRICT', 'COMMUNE'], named.level),
                now.unit COLLATE "C", indicator.position""";

    static final String PLAN = "SELECT name_vi, name_en FROM kpi_v1.plan WHERE code = $1";

    private SheetSql() {}
}
