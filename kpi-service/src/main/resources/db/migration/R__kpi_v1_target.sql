-- Targets, as others may read them; runs after R__kpi_v1.sql.

-- The targets of a plan on a day: of each indicator and scope the latest change that is valid by then, unless it took the
-- target back. The plan's nearest day stands in for a day that it does not cover.
CREATE OR REPLACE FUNCTION kpi_v1.plan_target(p_plan text, p_day date)
RETURNS TABLE (indicator text, unit text, level text, percent numeric, valid_from date, change bigint)
LANGUAGE sql STABLE
AS $$
    SELECT held.indicator, held.unit, held.level, held.percent, held.valid_from, held.id
    FROM (
        SELECT DISTINCT ON (c.indicator, c.unit, c.level) c.*
        FROM kpi_v1.plan p
        JOIN kpi_v1.target_change c ON c.plan = p.code
            AND c.valid_from <= least(greatest(p_day, p.from_day), p.to_day)
        WHERE p.code = p_plan
        ORDER BY c.indicator, c.unit, c.level, c.id DESC
    ) held
    WHERE held.percent IS NOT NULL
$$;

-- What units are called on a day, and their level; the latest row by then, or the first there is.
CREATE OR REPLACE FUNCTION kpi_v1.unit_on(p_units text[], p_day date)
RETURNS TABLE (code text, name_vi text, name_en text, level text)
LANGUAGE sql STABLE
AS $$
    -- A join, because an array that is not a constant would be searched from its start for every unit.
    SELECT DISTINCT ON (u.code) u.code, u.name_vi, u.name_en, u.level
    FROM unnest(p_units) AS asked (code) JOIN kpi_v1.unit u USING (code)
    ORDER BY u.code, u.valid_from > p_day, abs(u.valid_from - p_day)
$$;

-- The one target of each indicator for units on a day. Within a plan the most specific wins: unit, level, everything. Without
-- a plan the strictest one of the plans in force on that day, whose name comes with it; a target that was set after the day
-- judges only who asks for its plan, so that a plan of today does not judge the past.
CREATE OR REPLACE FUNCTION kpi_v1.target(p_units text[], p_day date, p_plan text)
RETURNS TABLE (unit text, indicator text, plan text, percent numeric)
LANGUAGE sql STABLE
-- Whoever asks for one figure would else wait as long for the plan as for the target.
SET plan_cache_mode = force_generic_plan
AS $$
    WITH held AS MATERIALIZED (
        -- The stricter, the lower.
        SELECT p.code AS plan, i.code AS indicator, i.position, t.unit, t.level, t.percent,
            CASE i.direction WHEN 'LOWER_IS_BETTER' THEN t.percent ELSE -t.percent END AS strictness
        FROM kpi_v1.plan p
        CROSS JOIN LATERAL kpi_v1.plan_target(p.code, p_day) t
        JOIN kpi_v1.target_change c ON c.id = t.change
        JOIN kpi_v1.indicator i ON i.code = t.indicator
        WHERE CASE
            WHEN p_plan IS NULL THEN p_day BETWEEN p.from_day AND p.to_day
                AND (c.changed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= p_day
            ELSE p.code = p_plan END
    ), asked AS MATERIALIZED (
        SELECT * FROM kpi_v1.unit_on(p_units, p_day) WITH ORDINALITY AS u (code, name_vi, name_en, level, place)
    ), applying AS (
        SELECT asked.code, asked.place, held.*, 1 AS breadth FROM asked JOIN held ON held.unit = asked.code
        UNION ALL
        SELECT asked.code, asked.place, held.*, 2 FROM asked JOIN held ON held.level = asked.level
        UNION ALL
        SELECT asked.code, asked.place, held.*, 3 FROM asked JOIN held ON held.unit IS NULL AND held.level IS NULL
    ), of_plan AS (
        SELECT DISTINCT ON (a.place, a.position, a.plan) a.*
        FROM applying a ORDER BY a.place, a.position, a.plan, a.breadth
    )
    -- Of a plan only its most specific target counts, however strict the others are.
    SELECT DISTINCT ON (o.place, o.position) o.code, o.indicator, o.plan, o.percent
    FROM of_plan o ORDER BY o.place, o.position, o.strictness, o.plan
$$;
