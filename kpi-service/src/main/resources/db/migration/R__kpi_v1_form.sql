-- Form II.06a by rows, as others may read it; runs after R__kpi_v1.sql, whose ledger is its total.

-- The field of a procedure; spellings of one field that differ in how accents are composed are one.
CREATE OR REPLACE VIEW kpi_v1.procedure_field AS SELECT code AS procedure, normalize(field) AS field FROM kpi.procedure;

-- Which units' dossiers stand in which row, from which day to which, as far as the days from the eve of the period to its end
-- need it. Rows are the units directly below the one asked for, each with all below it, beside the unit's own dossiers; a
-- unit that ended counts with whoever answers for it.
CREATE OR REPLACE FUNCTION kpi_v1.form_member(p_unit text, p_from date, p_to date)
RETURNS TABLE (part text, unit text, from_day date, to_day date)
LANGUAGE sql STABLE
AS $$
    SELECT p_unit, place.unit, place.from_day, place.to_day
    FROM kpi_v1.unit_place place
    WHERE place.ancestor = p_unit AND place.answering = p_unit AND place.from_day <= p_to AND place.to_day >= p_from - 1
    UNION ALL
    SELECT child.code, place.unit,
        greatest(place.from_day, child.valid_from), least(place.to_day, coalesce(child.valid_to, 'infinity'))
    FROM kpi_v1.unit child
    JOIN kpi_v1.unit_place place ON place.ancestor = child.code
        AND place.from_day <= least(p_to, coalesce(child.valid_to, 'infinity'))
        AND place.to_day >= greatest(p_from - 1, child.valid_from)
    WHERE child.parent = p_unit
        AND child.valid_from <= p_to AND coalesce(child.valid_to, 'infinity') >= p_from - 1
$$;

-- The ledger by rows that are units: every unit that stood directly below within the period, with zeros if it has nothing, and
-- what an ended one handed over on the eve of the period.
CREATE OR REPLACE FUNCTION kpi_v1.form_by_unit(p_unit text, p_from date, p_to date)
RETURNS TABLE (
    part text, received_online bigint, received_otherwise bigint, carried_over bigint, taken_over bigint,
    resolved_early bigint, resolved_on_due_day bigint, resolved_late bigint, open bigint, overdue bigint)
LANGUAGE sql STABLE
AS $$
    WITH counted AS (
        SELECT member.part,
            sum(opened_online) FILTER (WHERE counts) AS online,
            sum(opened_counter + opened_postal) FILTER (WHERE counts) AS otherwise,
            sum(net) FILTER (WHERE day < p_from AND p_from - 1 BETWEEN from_day AND to_day) AS before,
            coalesce(sum(net) FILTER (WHERE from_day BETWEEN p_from AND p_to AND day < from_day), 0)
                - coalesce(sum(net) FILTER (WHERE to_day BETWEEN p_from - 1 AND p_to - 1 AND day <= to_day), 0) AS moved,
            sum(closed_early) FILTER (WHERE counts) AS early,
            sum(closed_on_due_day) FILTER (WHERE counts) AS on_due_day,
            sum(closed_late) FILTER (WHERE counts) AS late,
            sum(net) FILTER (WHERE p_to BETWEEN from_day AND to_day) AS open,
            sum(due - due_cleared) FILTER (WHERE p_to BETWEEN from_day AND to_day) AS overdue
        FROM kpi_v1.form_member(p_unit, p_from, p_to) member
        JOIN kpi_v1.unit_tally tally ON tally.unit = member.unit AND tally.day <= p_to
        CROSS JOIN LATERAL (
            SELECT opened_counter + opened_online + opened_postal - closed_early - closed_on_due_day - closed_late AS net,
                day >= p_from AND day BETWEEN from_day AND to_day AS counts) AS of_day
        GROUP BY 1
    ), shown AS (
        SELECT p_unit AS part
        UNION
        SELECT code FROM kpi_v1.unit
        WHERE parent = p_unit AND valid_from <= p_to AND coalesce(valid_to, 'infinity') >= p_from
        UNION
        SELECT counted.part FROM counted WHERE before <> 0 OR moved <> 0
    )
    SELECT shown.part, coalesce(online, 0)::bigint, coalesce(otherwise, 0)::bigint, coalesce(before, 0)::bigint,
        coalesce(moved, 0)::bigint, coalesce(early, 0)::bigint, coalesce(on_due_day, 0)::bigint, coalesce(late, 0)::bigint,
        coalesce(counted.open, 0)::bigint, coalesce(counted.overdue, 0)::bigint
    FROM shown LEFT JOIN counted USING (part)
$$;

-- The ledger by rows that are fields of procedures; part is null for procedures that are not registered. Fields without any
-- dossier are left out.
CREATE OR REPLACE FUNCTION kpi_v1.form_by_field(p_unit text, p_from date, p_to date)
RETURNS TABLE (
    part text, received_online bigint, received_otherwise bigint, carried_over bigint, taken_over bigint,
    resolved_early bigint, resolved_on_due_day bigint, resolved_late bigint, open bigint, overdue bigint)
LANGUAGE sql STABLE
AS $$
    WITH counted AS (
        SELECT tally.procedure,
            sum(opened_online) FILTER (WHERE counts) AS online,
            sum(opened_counter + opened_postal) FILTER (WHERE counts) AS otherwise,
            sum(net) FILTER (WHERE day < p_from AND p_from - 1 BETWEEN from_day AND to_day) AS before,
            coalesce(sum(net) FILTER (WHERE from_day BETWEEN p_from AND p_to AND day < from_day), 0)
                - coalesce(sum(net) FILTER (WHERE to_day BETWEEN p_from - 1 AND p_to - 1 AND day <= to_day), 0) AS moved,
            sum(closed_early) FILTER (WHERE counts) AS early,
            sum(closed_on_due_day) FILTER (WHERE counts) AS on_due_day,
            sum(closed_late) FILTER (WHERE counts) AS late,
            sum(net) FILTER (WHERE p_to BETWEEN from_day AND to_day) AS open,
            sum(due - due_cleared) FILTER (WHERE p_to BETWEEN from_day AND to_day) AS overdue
        FROM kpi_v1.unit_place member
        JOIN kpi_v1.tally_row tally ON tally.unit = member.unit AND tally.day <= p_to
        CROSS JOIN LATERAL (
            SELECT opened_counter + opened_online + opened_postal - closed_early - closed_on_due_day - closed_late AS net,
                day >= p_from AND day BETWEEN from_day AND to_day AS counts) AS of_day
        WHERE member.ancestor = p_unit AND member.from_day <= p_to AND member.to_day >= p_from - 1
        GROUP BY 1
    ), by_field AS (
        SELECT field.field AS part,
            coalesce(sum(online), 0)::bigint AS online, coalesce(sum(otherwise), 0)::bigint AS otherwise,
            coalesce(sum(before), 0)::bigint AS before, coalesce(sum(moved), 0)::bigint AS moved,
            coalesce(sum(early), 0)::bigint AS early, coalesce(sum(on_due_day), 0)::bigint AS on_due_day,
            coalesce(sum(late), 0)::bigint AS late, coalesce(sum(counted.open), 0)::bigint AS open,
            coalesce(sum(counted.overdue), 0)::bigint AS overdue
        FROM counted LEFT JOIN kpi_v1.procedure_field field USING (procedure)
        GROUP BY 1
    )
    SELECT part, online, otherwise, before, moved, early, on_due_day, late, by_field.open, by_field.overdue
    FROM by_field
    WHERE online <> 0 OR otherwise <> 0 OR before <> 0 OR moved <> 0 OR early <> 0 OR on_due_day <> 0 OR late <> 0
        OR by_field.open <> 0 OR by_field.overdue <> 0
$$;

-- The revision of the latest change behind a unit's ledger: of a tally up to the last day, or of what is below the unit.
CREATE OR REPLACE FUNCTION kpi_v1.form_revision(p_unit text, p_from date, p_to date)
RETURNS bigint
LANGUAGE sql STABLE
AS $$
    SELECT greatest(
        (SELECT max(tally.revision)
            FROM kpi_v1.unit_place member
            JOIN kpi_v1.unit_tally tally ON tally.unit = member.unit AND tally.day <= least(p_to, member.to_day)
            WHERE member.ancestor = p_unit AND member.from_day <= p_to AND member.to_day >= p_from - 1),
        (SELECT changed.revision FROM kpi_v1.unit_revision changed WHERE changed.unit = p_unit AND changed.from_day <= p_to),
        0)
$$;

GRANT SELECT ON kpi_v1.procedure_field TO ${reportingRole};
