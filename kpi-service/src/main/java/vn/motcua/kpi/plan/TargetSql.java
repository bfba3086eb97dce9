package vn.motcua.kpi.plan;

/** The statements about targets. */
final class TargetSql {
    // One list at a time, so that changes are numbered in the order in which they came to hold.
    static final String LOCK_PLAN = "SELECT FROM kpi.plan WHERE code = $1 FOR UPDATE";

    static final String PLAN = """
            SELECT from_day, to_day, EXISTS (SELECT FROM kpi.target_change WHERE plan = code)
            FROM kpi.plan WHERE code = $1""";

    static final String REGISTERS = """
            SELECT ARRAY(SELECT code FROM kpi.indicator ORDER BY position) AS indicators,
                coalesce(array_agg(name), '{}') AS names, coalesce(array_agg(code), '{}') AS codes
            FROM kpi.unit_name WHERE name = ANY ($1::text[])""";

    static final String STANDING = """
            SELECT DISTINCT ON (indicator, unit, level) indicator, unit, level, percent, valid_from
            FROM kpi.target_change WHERE plan = $1
            ORDER BY indicator, unit, level, id DESC""";

    static final String CHANGE = """
            INSERT INTO kpi.target_change (plan, valid_from, changed_by, reason, indicator, unit, level, percent)
            SELECT $1, $2, $3, $4, indicator, unit, level, percent
            FROM unnest($5::text[], $6::text[], $7::text[], $8::numeric[]) AS change (indicator, unit, level, percent)
            ORDER BY indicator, unit, level""";

    static final String HOLDING = """
            SELECT t.indicator, t.unit, t.level, t.percent, t.valid_from, c.changed_at, c.changed_by, c.reason
            FROM kpi_v1.plan_target($1, $2) t
            JOIN kpi.target_change c ON c.id = t.change
            JOIN kpi.indicator i ON i.code = t.indicator
            ORDER BY i.position, t.unit NULLS FIRST, array_position(ARRAY['PROVINCE', 'DISTRICT', 'COMMUNE'], t.level)""";

    static final String HISTORY = """
            SELECT indicator, unit, level, percent, valid_from, changed_at, changed_by, reason
            FROM kpi.target_change WHERE plan = $1
            ORDER BY id""";

    private TargetSql() {}
}
