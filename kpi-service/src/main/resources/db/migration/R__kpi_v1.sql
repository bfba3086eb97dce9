-- Version 1 of what others may read. A change that breaks a reader gets a schema kpi_v2 beside this one.

CREATE SCHEMA IF NOT EXISTS kpi_v1;

CREATE OR REPLACE VIEW kpi_v1.unit AS
    SELECT code, aliases, name_vi, name_en, level, parent, valid_from, valid_to, successor FROM kpi.unit;

CREATE OR REPLACE VIEW kpi_v1.unit_name AS SELECT name, code FROM kpi.unit_name;

CREATE OR REPLACE VIEW kpi_v1.unit_place AS
    SELECT unit, answering, ancestor, level, from_day, to_day FROM kpi.unit_place;

CREATE OR REPLACE VIEW kpi_v1.unit_revision AS SELECT unit, revision, changed_at, from_day FROM kpi.unit_revision;

CREATE OR REPLACE VIEW kpi_v1.indicator AS
    SELECT code, position, name_vi, name_en, numerator, denominator, direction, legal_source, valid_from, valid_to
    FROM kpi.indicator;

CREATE OR REPLACE VIEW kpi_v1.procedure AS SELECT code, name_vi, field, fee_bearing, owes_result FROM kpi.procedure;

-- What was added to the cells of units, days and procedures; a cell is the sum of its rows. Cheaper than
-- the cells for who sums anyway.
CREATE OR REPLACE VIEW kpi_v1.tally_row AS
    SELECT unit, day, procedure,
        CASE WHEN measures & 1 <> 0 THEN count ELSE 0 END AS received,
        CASE WHEN measures & 2 <> 0 THEN count ELSE 0 END AS received_online,
        CASE WHEN measures & 4 <> 0 THEN count ELSE 0 END AS received_genuine,
        CASE WHEN measures & 8 <> 0 THEN count ELSE 0 END AS resolved,
        CASE WHEN measures & 16 <> 0 THEN count ELSE 0 END AS resolved_online,
        CASE WHEN measures & 32 <> 0 THEN count ELSE 0 END AS resolved_digitised,
        CASE WHEN measures & 64 <> 0 THEN count ELSE 0 END AS resolved_on_time,
        CASE WHEN measures & 128 <> 0 THEN count ELSE 0 END AS resolved_late,
        CASE WHEN measures & 256 <> 0 THEN count ELSE 0 END AS resolved_late_apology,
        CASE WHEN measures & 512 <> 0 THEN count ELSE 0 END AS paid,
        CASE WHEN measures & 1024 <> 0 THEN count ELSE 0 END AS paid_online,
        CASE WHEN measures & 2048 <> 0 THEN count ELSE 0 END AS opened_counter,
        CASE WHEN measures & 4096 <> 0 THEN count ELSE 0 END AS opened_online,
        CASE WHEN measures & 8192 <> 0 THEN count ELSE 0 END AS opened_postal,
        CASE WHEN measures & 16384 <> 0 THEN count ELSE 0 END AS closed_early,
        CASE WHEN measures & 32768 <> 0 THEN count ELSE 0 END AS closed_on_due_day,
        CASE WHEN measures & 65536 <> 0 THEN count ELSE 0 END AS closed_late,
        CASE WHEN measures & 131072 <> 0 THEN count ELSE 0 END AS due,
        CASE WHEN measures & 262144 <> 0 THEN count ELSE 0 END AS due_cleared,
        revision
    FROM kpi.tally;

-- The cells: one row for a unit, a day and a procedure. A cell that was emptied again is one of zeros.
CREATE OR REPLACE VIEW kpi_v1.tally AS
    SELECT unit, day, procedure,
        sum(received)::int AS received, sum(received_online)::int AS received_online,
        sum(received_genuine)::int AS received_genuine, sum(resolved)::int AS resolved,
        sum(resolved_online)::int AS resolved_online, sum(resolved_digitised)::int AS resolved_digitised,
        sum(resolved_on_time)::int AS resolved_on_time, sum(resolved_late)::int AS resolved_late,
        sum(resolved_late_apology)::int AS resolved_late_apology, sum(paid)::int AS paid, sum(paid_online)::int AS paid_online,
        sum(opened_counter)::int AS opened_counter, sum(opened_online)::int AS opened_online,
        sum(opened_postal)::int AS opened_postal, sum(closed_early)::int AS closed_early,
        sum(closed_on_due_day)::int AS closed_on_due_day, sum(closed_late)::int AS closed_late, sum(due)::int AS due,
        sum(due_cleared)::int AS due_cleared,
        max(revision) AS revision
    FROM kpi_v1.tally_row
    GROUP BY unit, day, procedure;

CREATE OR REPLACE VIEW kpi_v1.unit_tally AS SELECT * FROM kpi.unit_tally;

CREATE OR REPLACE VIEW kpi_v1.plan AS SELECT * FROM kpi.plan;

CREATE OR REPLACE VIEW kpi_v1.target_change AS SELECT * FROM kpi.target_change;

-- Where the dossiers of which units count under the units asked for, on which days of the period.
-- Tree 'day': on the tree of each day; 'current': on the tree of p_today, whenever it happened.
CREATE OR REPLACE FUNCTION kpi_v1.place(p_units text[], p_from date, p_to date, p_tree text, p_today date)
RETURNS TABLE (ancestor text, unit text, level text, first_day date, last_day date)
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
    SELECT ancestor, unit, level,
        CASE p_tree WHEN 'current' THEN p_from ELSE greatest(from_day, p_from) END,
        CASE p_tree WHEN 'current' THEN p_to ELSE least(to_day, p_to) END
    FROM kpi_v1.unit_place
    WHERE ancestor = ANY (p_units)
        AND from_day <= CASE p_tree WHEN 'current' THEN p_today ELSE p_to END
        AND to_day >= CASE p_tree WHEN 'current' THEN p_today ELSE p_from END
$$;

-- The units that a breakdown shows for a unit, which may be named by an alias: the unit itself, or with 'children' every
-- unit that stood directly below it on some day of the period.
CREATE OR REPLACE FUNCTION kpi_v1.shown(p_name text, p_breakdown text, p_from date, p_to date)
RETURNS TABLE (code text)
LANGUAGE sql STABLE
AS $$
    -- Of the units themselves, whose indexes find a name; the view of all names is made anew for each question.
    SELECT named.code FROM kpi_v1.unit named
    WHERE (named.code = p_name OR named.aliases @> ARRAY[p_name]) AND p_breakdown IS DISTINCT FROM 'children'
    UNION
    SELECT child.code
    FROM kpi_v1.unit named JOIN kpi_v1.unit child ON child.parent = named.code
    WHERE (named.code = p_name OR named.aliases @> ARRAY[p_name]) AND p_breakdown = 'children'
        AND child.valid_from <= p_to AND coalesce(child.valid_to, 'infinity') >= p_from
$$;

-- The units of a level, or of every level, that stand below a unit on some day of the period; below none it is all units.
CREATE OR REPLACE FUNCTION kpi_v1.below(p_unit text, p_level text, p_from date, p_to date)
RETURNS TABLE (code text)
LANGUAGE sql STABLE
AS $$
    SELECT DISTINCT u.code
    FROM kpi_v1.unit u
    WHERE (p_level IS NULL OR u.level = p_level)
        AND u.valid_from <= p_to AND coalesce(u.valid_to, 'infinity') >= p_from
        AND (p_unit IS NULL OR u.code <> p_unit AND u.code IN (
            SELECT place.unit FROM kpi_v1.unit_place place
            WHERE place.ancestor = p_unit AND place.unit = place.answering
                AND place.from_day <= p_to AND place.to_day >= p_from))
$$;

-- Counts of indicators for few units with few below them and few days: the one pooling below with every measure and without a
-- part, as a statement that stays planned. Whoever asks for one figure would else wait longer for its plan than for its sums.
CREATE OR REPLACE FUNCTION kpi_v1.observation_of_few(
    p_units text[], p_from date, p_to date, p_tree text, p_today date, p_indicators text[])
RETURNS TABLE (
    unit text, part text, indicator text, numerator bigint, denominator bigint, silent boolean, revision bigint)
LANGUAGE sql STABLE
SET plan_cache_mode = force_generic_plan
AS $$
    SELECT asked.unit, NULL::text, i.code, rate.numerator, rate.denominator,
        counted.silent, greatest(counted.revision, changed.revision, 0)
    FROM unnest(p_units) WITH ORDINALITY AS asked (unit, place)
    CROSS JOIN LATERAL (
        SELECT sum(received) AS received, sum(received_online) AS received_online, sum(received_genuine) AS received_genuine,
            sum(resolved) AS resolved, sum(resolved_online) AS resolved_online,
            sum(resolved_digitised) AS resolved_digitised, sum(resolved_on_time) AS resolved_on_time,
            sum(resolved_late) AS resolved_late, sum(resolved_late_apology) AS resolved_late_apology,
            sum(paid) AS paid, sum(paid_online) AS paid_online,
            sum(opened_counter) AS opened_counter, sum(opened_online) AS opened_online,
            sum(opened_postal) AS opened_postal, sum(closed_early) AS closed_early,
            sum(closed_on_due_day) AS closed_on_due_day, sum(closed_late) AS closed_late,
            sum(due) AS due, sum(due_cleared) AS due_cleared,
            coalesce(sum(received + resolved + paid), 0) = 0 AS silent, max(tally.revision) AS revision
        FROM kpi_v1.place(ARRAY[asked.unit], p_from, p_to, p_tree, p_today) AS place
        JOIN kpi_v1.unit_tally AS tally
            ON tally.unit = place.unit AND tally.day BETWEEN place.first_day AND place.last_day) AS counted
    CROSS JOIN kpi_v1.indicator AS i
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(measure.count) FILTER (WHERE measure.code = ANY (i.numerator)), 0)::bigint AS numerator,
            coalesce(sum(measure.count) FILTER (WHERE measure.code = ANY (i.denominator)), 0)::bigint AS denominator
        FROM (VALUES
            ('received', counted.received), ('received_online', counted.received_online),
            ('received_genuine', counted.received_genuine), ('resolved', counted.resolved),
            ('resolved_online', counted.resolved_online), ('resolved_digitised', counted.resolved_digitised),
            ('resolved_on_time', counted.resolved_on_time), ('resolved_late', counted.resolved_late),
            ('resolved_late_apology', counted.resolved_late_apology), ('paid', counted.paid),
            ('paid_online', counted.paid_online), ('opened_counter', counted.opened_counter),
            ('opened_online', counted.opened_online), ('opened_postal', counted.opened_postal),
            ('closed_early', counted.closed_early), ('closed_on_due_day', counted.closed_on_due_day),
            ('closed_late', counted.closed_late), ('due', counted.due), ('due_cleared', counted.due_cleared)
            ) AS measure (code, count)) AS rate
    LEFT JOIN kpi_v1.unit_revision AS changed
        ON changed.unit = asked.unit AND (changed.from_day <= p_to OR p_tree = 'current')
    WHERE p_indicators IS NULL OR i.code = ANY (p_indicators)
    ORDER BY asked.place, i.position
$$;

-- The one pooling: counts of every indicator for units with all below them, from a first to a last day, both inclusive.
-- Part is null for the whole unit. It is split by 'level' of the units below, by 'field' or 'procedure' of the dossiers (of
-- which only those come that counted something; what no register knows has an empty field), or by 'days': then p_parts are
-- the first days of the parts, in their order, of which the first is p_from, and every part comes.
-- A unit without any dossier has its rows too, with zeros; silent says that nothing was received, resolved or paid.
-- The revision is that of the latest change behind the counts, be it of a tally or of what is below the unit; 0 if there was
-- none. Only the indicators asked for are summed.
DROP FUNCTION IF EXISTS kpi_v1.observation(text[], text, date, date, text, date, text[]);
CREATE OR REPLACE FUNCTION kpi_v1.observation(
    p_units text[], p_by text, p_from date, p_to date, p_tree text, p_today date, p_indicators text[] DEFAULT NULL,
    p_parts date[] DEFAULT NULL)
RETURNS TABLE (
    unit text, part text, indicator text, numerator bigint, denominator bigint, silent boolean, revision bigint)
LANGUAGE plpgsql STABLE
AS $$
BEGIN
    IF cardinality(p_units) = 0 THEN
        RETURN;
    END IF;
    IF p_by IS NULL AND cardinality(p_units) <= 200 AND (p_to - p_from + 1) * (
            SELECT count(*) FROM kpi_v1.unit_place AS place WHERE place.ancestor = ANY (p_units)) <= 5000 THEN
        RETURN QUERY SELECT few.* FROM kpi_v1.observation_of_few(p_units, p_from, p_to, p_tree, p_today, p_indicators) AS few;
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM kpi_v1.indicator i WHERE p_indicators IS NULL OR i.code = ANY (p_indicators)) THEN
        RETURN;
    END IF;
    DECLARE
        -- Which measures there are and what an indicator divides is data, so the statement is made from it.
        v_measures text[] := ARRAY(
            SELECT DISTINCT unnest(i.numerator || i.denominator)
            FROM kpi_v1.indicator i WHERE p_indicators IS NULL OR i.code = ANY (p_indicators));
        v_sums text := (
            SELECT string_agg(format('sum(tally.%1$I) AS %1$I', measure), ', ') FROM unnest(v_measures) AS measure);
        v_counts text := (SELECT string_agg(format('tally.%I::bigint', measure), ', ') FROM unnest(v_measures) AS measure);
        v_rates text := (
            SELECT string_agg(
                format('(%L, %s, %s, %s)', i.code, i.position,
                    (SELECT string_agg(format('counted.%I', measure), ' + ') FROM unnest(i.numerator) AS measure),
                    (SELECT string_agg(format('counted.%I', measure), ' + ') FROM unnest(i.denominator) AS measure)), ', ')
            FROM kpi_v1.indicator i WHERE p_indicators IS NULL OR i.code = ANY (p_indicators));
        v_tally text := CASE WHEN p_by IN ('field', 'procedure') THEN 'kpi_v1.tally_row' ELSE 'kpi_v1.unit_tally' END;
        -- What the part is made of, as far as it is in the tallies.
        v_key text := CASE
            WHEN p_by IN ('field', 'procedure') THEN 'tally.procedure'
            WHEN p_by = 'days' THEN 'width_bucket(tally.day, $6)'
            ELSE 'NULL::text' END;
        v_part text := CASE p_by
            WHEN 'level' THEN 'tally.level'
            WHEN 'field' THEN $part$coalesce(normalize(register.field), '')$part$
            ELSE 'tally.key' END;
        v_register text := CASE
            WHEN p_by = 'field' THEN 'LEFT JOIN kpi_v1.procedure AS register ON register.code = tally.key' ELSE '' END;
        -- Days that are parts themselves are not summed before. No 'first_day = $2': the planner takes equality for rare.
        v_whole text := CASE WHEN p_by = 'days' THEN 'false'
            ELSE 'place.first_day <= $2 AND place.last_day >= $3' END;
        -- Nearly all units need no test whether they are among those asked for.
        v_members text := CASE
            WHEN cardinality(p_units) > 500 THEN '' ELSE 'AND tally.unit IN (SELECT place.unit FROM place)' END;
        -- Only where parts are what the tallies name, a unit without any has none.
        v_join text := CASE WHEN p_by IN ('field', 'procedure') THEN '' ELSE 'LEFT' END;
        v_some text := CASE
            WHEN p_by IN ('field', 'procedure') THEN 'HAVING sum(tally.active) > 0' ELSE '' END;
        v_parts text := CASE
            WHEN p_by = 'days' THEN 'CROSS JOIN unnest($6) WITH ORDINALITY AS part (day, place)
                LEFT JOIN counted ON counted.unit = asked.unit AND counted.part = part.place'
            WHEN p_by IN ('field', 'procedure') THEN 'JOIN counted ON counted.unit = asked.unit'
            ELSE 'LEFT JOIN counted ON counted.unit = asked.unit' END;
        v_named text := CASE WHEN p_by = 'days' THEN 'part.day::text' ELSE 'counted.part' END;
        v_order text := CASE
            WHEN p_by = 'level' THEN $order$array_position(ARRAY['PROVINCE', 'DISTRICT', 'COMMUNE'], counted.part)$order$
            ELSE v_named END;
    BEGIN
        RETURN QUERY EXECUTE format($statement$
            WITH place AS MATERIALIZED (
                SELECT * FROM kpi_v1.place($1, $2, $3, $4, $5)
            ), tally AS (
                -- Most units stand at one place in all the period: their days are summed once, before anything is joined to them.
                SELECT place.ancestor, place.level, tally.*
                FROM place %12$s JOIN (
                    SELECT tally.unit, %1$s AS key, %2$s,
                        sum(tally.received + tally.resolved + tally.paid) AS active, max(tally.revision) AS revision
                    FROM %3$s AS tally
                    WHERE tally.day BETWEEN $2 AND $3 %9$s
                    GROUP BY 1, 2) AS tally ON tally.unit = place.unit
                WHERE %13$s
                UNION ALL
                SELECT place.ancestor, place.level, tally.unit, %1$s AS key, %14$s,
                    (tally.received + tally.resolved + tally.paid)::bigint, tally.revision
                FROM place
                %12$s JOIN %3$s AS tally ON tally.unit = place.unit
                    AND tally.day BETWEEN place.first_day AND place.last_day AND tally.day BETWEEN $2 AND $3
                WHERE NOT (%13$s)
            ), counted AS MATERIALIZED (
                SELECT tally.ancestor AS unit, %10$s AS part, %2$s, coalesce(sum(tally.active), 0) = 0 AS silent,
                    max(tally.revision) AS revision
                FROM tally %11$s
                GROUP BY 1, 2 %4$s
            )
            SELECT asked.unit, %5$s, rate.indicator,
                coalesce(rate.numerator, 0)::bigint, coalesce(rate.denominator, 0)::bigint,
                coalesce(counted.silent, true), greatest(counted.revision, changed.revision, 0)
            FROM unnest($1) WITH ORDINALITY AS asked (unit, place)
            %6$s
            LEFT JOIN kpi_v1.unit_revision AS changed
                ON changed.unit = asked.unit AND (changed.from_day <= $3 OR $4 = 'current')
            CROSS JOIN LATERAL (VALUES %7$s) AS rate (indicator, position, numerator, denominator)
            ORDER BY asked.place, %8$s, rate.position
            $statement$, v_key, v_sums, v_tally, v_some, v_named, v_parts, v_rates, v_order, v_members, v_part,
                v_register, v_join, v_whole, v_counts)
        USING p_units, p_from, p_to, p_tree, p_today, p_parts;
    END;
END
$$;

-- Open and overdue dossiers of units with all below them, at the end of a day, on the tree of that day.
CREATE OR REPLACE FUNCTION kpi_v1.stock(p_units text[], p_day date)
RETURNS TABLE (unit text, open bigint, overdue bigint)
LANGUAGE sql STABLE
AS $$
    SELECT asked.unit,
        coalesce(sum(opened_counter + opened_online + opened_postal
            - closed_early - closed_on_due_day - closed_late), 0)::bigint,
        coalesce(sum(due - due_cleared), 0)::bigint
    FROM unnest(p_units) AS asked (unit)
    LEFT JOIN kpi_v1.unit_place place ON place.ancestor = asked.unit AND p_day BETWEEN place.from_day AND place.to_day
    LEFT JOIN kpi_v1.unit_tally tally ON tally.unit = place.unit AND tally.day <= p_day
    GROUP BY asked.unit
$$;

-- The columns of form II.06a for units with all below them, on the tree of each day.
-- Taken over: open dossiers that came with a unit which joined the tree inside the period (a merger, another parent), less
-- those that left with one. So carried over + taken over + received = resolved + open, for each unit and in every sum.
CREATE OR REPLACE FUNCTION kpi_v1.ledger(p_units text[], p_from date, p_to date)
RETURNS TABLE (
    unit text, received_online bigint, received_otherwise bigint, carried_over bigint, taken_over bigint,
    resolved_early bigint, resolved_on_due_day bigint, resolved_late bigint, open bigint, overdue bigint)
LANGUAGE sql STABLE
AS $$
    WITH flow AS (
        SELECT place.ancestor AS unit,
            sum(opened_online) AS online,
            sum(opened_counter + opened_postal) AS otherwise,
            sum(closed_early) AS early,
            sum(closed_on_due_day) AS on_due_day,
            sum(closed_late) AS late
        FROM kpi_v1.place(p_units, p_from, p_to, 'day', p_to) AS place
        JOIN kpi_v1.unit_tally tally
            ON tally.unit = place.unit AND tally.day BETWEEN place.first_day AND place.last_day
        GROUP BY 1
    ), border AS (
        -- The evenings after which a unit joins or leaves, from the one before the period to the last but one in it.
        SELECT ancestor AS unit, unit AS member, from_day - 1 AS evening, 1 AS sign
        FROM kpi_v1.unit_place WHERE ancestor = ANY (p_units) AND from_day BETWEEN p_from AND p_to
        UNION ALL
        SELECT ancestor, unit, to_day, -1
        FROM kpi_v1.unit_place WHERE ancestor = ANY (p_units) AND to_day BETWEEN p_from - 1 AND p_to - 1
    ), moved AS (
        SELECT border.unit,
            sum(sign * (opened_counter + opened_online + opened_postal
                - closed_early - closed_on_due_day - closed_late)) AS dossiers
        FROM border JOIN kpi_v1.unit_tally tally ON tally.unit = border.member AND tally.day <= border.evening
        GROUP BY 1
    )
    SELECT asked.unit,
        coalesce(flow.online, 0)::bigint, coalesce(flow.otherwise, 0)::bigint,
        before.open, coalesce(moved.dossiers, 0)::bigint,
        coalesce(flow.early, 0)::bigint, coalesce(flow.on_due_day, 0)::bigint, coalesce(flow.late, 0)::bigint,
        after.open, after.overdue
    FROM unnest(p_units) WITH ORDINALITY AS asked (unit, place)
    LEFT JOIN flow USING (unit)
    LEFT JOIN moved USING (unit)
    JOIN kpi_v1.stock(p_units, p_from - 1) AS before USING (unit)
    JOIN kpi_v1.stock(p_units, p_to) AS after USING (unit)
    ORDER BY asked.place
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
