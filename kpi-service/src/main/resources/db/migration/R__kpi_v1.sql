-- Version 1 of what others may read. A change that breaks a reader gets a schema kpi_v2 beside this one.

CREATE SCHEMA IF NOT EXISTS kpi_v1;

CREATE OR REPLACE VIEW kpi_v1.unit AS
    SELECT code, aliases, name_vi, name_en, level, parent, valid_from, valid_to FROM kpi.unit;

CREATE OR REPLACE VIEW kpi_v1.unit_name AS SELECT name, code FROM kpi.unit_name;

CREATE OR REPLACE VIEW kpi_v1.indicator AS
    SELECT code, position, name_vi, name_en, numerator, denominator, direction, legal_source, valid_from, valid_to
    FROM kpi.indicator;

CREATE OR REPLACE VIEW kpi_v1.tally AS SELECT * FROM kpi.tally;

-- The one pooling: counts of every indicator for a unit with all below it, from a first to a last day, both inclusive.
-- The unit may be named by an alias. breakdown 'none': one group, the unit; 'children': a group for each direct child, so
-- what the unit counted itself is in none of them; 'level': the unit's tree by level.
-- A group without any dossier has its rows too, with zeros.
CREATE OR REPLACE FUNCTION kpi_v1.observation(p_unit text, p_breakdown text, p_from date, p_to date)
RETURNS TABLE (unit text, level text, indicator text, numerator bigint, denominator bigint)
LANGUAGE sql STABLE
AS $$
    WITH RECURSIVE tree (root, code, level) AS (
        SELECT u.code, u.code, u.level
        FROM kpi_v1.unit u
        JOIN kpi_v1.unit_name n ON n.name = p_unit
            AND n.code = CASE p_breakdown WHEN 'children' THEN u.parent ELSE u.code END
        UNION
        SELECT t.root, u.code, u.level
        FROM tree t JOIN kpi_v1.unit u ON u.parent = t.code
    ), pooled AS (
        SELECT tree.root AS unit,
            CASE p_breakdown WHEN 'level' THEN tree.level END AS level,
            sum(received) AS received,
            sum(received_online) AS received_online,
            sum(received_genuine) AS received_genuine,
            sum(resolved) AS resolved,
            sum(resolved_online) AS resolved_online,
            sum(resolved_digitised) AS resolved_digitised,
            sum(resolved_on_time) AS resolved_on_time,
            sum(resolved_late) AS resolved_late,
            sum(resolved_late_apology) AS resolved_late_apology,
            sum(paid) AS paid,
            sum(paid_online) AS paid_online,
            sum(opened_counter) AS opened_counter,
            sum(opened_online) AS opened_online,
            sum(opened_postal) AS opened_postal,
            sum(closed_early) AS closed_early,
            sum(closed_on_due_day) AS closed_on_due_day,
            sum(closed_late) AS closed_late,
            sum(due) AS due,
            sum(due_cleared) AS due_cleared
        FROM tree
        LEFT JOIN kpi_v1.tally ON tally.unit = tree.code AND tally.day BETWEEN p_from AND p_to
        GROUP BY 1, 2
    ), measured AS (
        SELECT pooled.unit, pooled.level, m.measure, m.count
        FROM pooled CROSS JOIN LATERAL (VALUES
            ('received', received),
            ('received_online', received_online),
            ('received_genuine', received_genuine),
            ('resolved', resolved),
            ('resolved_online', resolved_online),
            ('resolved_digitised', resolved_digitised),
            ('resolved_on_time', resolved_on_time),
            ('resolved_late', resolved_late),
            ('resolved_late_apology', resolved_late_apology),
            ('paid', paid),
            ('paid_online', paid_online),
            ('opened_counter', opened_counter),
            ('opened_online', opened_online),
            ('opened_postal', opened_postal),
            ('closed_early', closed_early),
            ('closed_on_due_day', closed_on_due_day),
            ('closed_late', closed_late),
            ('due', due),
            ('due_cleared', due_cleared)) AS m (measure, count)
    )
    SELECT m.unit, m.level, i.code,
        coalesce(sum(m.count) FILTER (WHERE m.measure = ANY (i.numerator)), 0)::bigint,
        coalesce(sum(m.count) FILTER (WHERE m.measure = ANY (i.denominator)), 0)::bigint
    FROM measured m CROSS JOIN kpi_v1.indicator i
    GROUP BY m.unit, m.level, i.code, i.position
    ORDER BY m.unit, array_position(ARRAY['PROVINCE', 'DISTRICT', 'COMMUNE'], m.level), i.position
$$;

-- Whoever runs the database may have made the role already, with a password of their own.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${reportingRole}') THEN
        CREATE ROLE ${reportingRole} LOGIN PASSWORD '${reportingPassword}';
    END IF;
END
$$;

GRANT USAGE ON SCHEMA kpi_v1 TO ${reportingRole};
GRANT SELECT ON ALL TABLES IN SCHEMA kpi_v1 TO ${reportingRole};
