-- What changed and when, as others may read it; runs after R__kpi_v1.sql.

CREATE OR REPLACE VIEW kpi_v1.day_revision AS SELECT day, revision, changed_at FROM kpi.day_revision;

CREATE OR REPLACE VIEW kpi_v1.registers AS SELECT mark FROM kpi.registers;

CREATE OR REPLACE VIEW kpi_v1.unit_arrival AS SELECT unit, last_event_at, last_arrived_at FROM kpi.unit_arrival;

CREATE OR REPLACE VIEW kpi_v1.log_position AS
    SELECT partition, next_offset, recorded_at, folded_at FROM kpi.log_position;

-- How the data stand that figures of the period are made of: nothing of them changed as long as this answers the same. Whoever
-- reads procedures, plans, indicators or targets sees them as their mark says.
CREATE OR REPLACE FUNCTION kpi_v1.stand(p_from date, p_to date)
RETURNS TABLE (revision bigint, changed_at timestamptz, registers text)
LANGUAGE sql STABLE
AS $$
    SELECT greatest(counted.revision, registered.revision, 0),
        greatest(counted.changed_at, registered.changed_at, aimed.changed_at),
        (SELECT mark::text FROM kpi_v1.registers)
    FROM (SELECT max(d.revision), max(d.changed_at) FROM kpi_v1.day_revision d WHERE d.day BETWEEN p_from AND p_to)
            AS counted (revision, changed_at),
        (SELECT max(u.revision), max(u.changed_at) FROM kpi_v1.unit_revision u) AS registered (revision, changed_at),
        (SELECT max(t.changed_at) FROM kpi_v1.target_change t) AS aimed (changed_at)
$$;

CREATE OR REPLACE VIEW kpi_v1.revision AS SELECT last, series FROM kpi.revision;

-- The units whose figures of a day changed with a revision or later, with all above them on the tree of that day.
-- A merger that was registered late moves what was counted meanwhile, so a change of the register names its first day.
CREATE OR REPLACE FUNCTION kpi_v1.changed_from(p_revision bigint)
RETURNS TABLE (revision bigint, unit text, day date)
LANGUAGE sql STABLE
AS $$
    SELECT max(changed.revision), changed.unit, changed.day
    FROM (
        SELECT tally.revision, place.ancestor, tally.day
        -- Few days change at once, and the tallies of a day lie together.
        FROM kpi_v1.unit_tally tally
        JOIN kpi_v1.unit_place place ON place.unit = tally.unit AND tally.day BETWEEN place.from_day AND place.to_day
        WHERE tally.revision >= p_revision
            AND tally.day = ANY (ARRAY(SELECT d.day FROM kpi_v1.day_revision d WHERE d.revision >= p_revision))
        UNION ALL
        SELECT registered.revision, registered.unit, counted.day
        FROM kpi_v1.unit_revision registered
        JOIN kpi_v1.day_revision counted ON counted.day >= registered.from_day
        WHERE registered.revision >= p_revision
    ) AS changed (revision, unit, day)
    GROUP BY changed.unit, changed.day
$$;

-- Whether the figures of a unit's day changed after a revision.
CREATE OR REPLACE FUNCTION kpi_v1.changed_after(p_revision bigint, p_unit text, p_day date)
RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT EXISTS (
            SELECT FROM kpi_v1.unit_place place JOIN kpi_v1.unit_tally tally ON tally.unit = place.unit
            WHERE place.ancestor = p_unit AND p_day BETWEEN place.from_day AND place.to_day
                AND tally.day = p_day AND tally.revision > p_revision)
        OR EXISTS (
            SELECT FROM kpi_v1.unit_revision registered
            WHERE registered.unit = p_unit AND registered.from_day <= p_day AND registered.revision > p_revision)
$$;

-- The first of changed_from that come after a place, in the order of revision, unit and day. Revisions that fill the page are
-- tried first: what is later than these is not joined to anything.
CREATE OR REPLACE FUNCTION kpi_v1.changed_page(p_revision bigint, p_unit text, p_day date, p_most int)
RETURNS TABLE (revision bigint, unit text, day date)
LANGUAGE plpgsql STABLE
AS $$
DECLARE
    v_revisions bigint[];
    -- How many tallies have this revision or an earlier one.
    v_counts bigint[];
    v_first bigint := p_revision;
    v_last bigint;
    v_wanted bigint := p_most;
    v_left int := p_most;
    v_found int;
BEGIN
    SELECT array_agg(counted.revision ORDER BY counted.revision), array_agg(counted.tallies ORDER BY counted.revision)
    INTO v_revisions, v_counts
    FROM (
        SELECT tally.revision, sum(count(*)) OVER (ORDER BY tally.revision) AS tallies
        FROM kpi_v1.day_revision changed JOIN kpi_v1.unit_tally tally USING (day)
        WHERE changed.revision >= p_revision AND tally.revision >= p_revision
        GROUP BY 1) AS counted;
    LOOP
        v_last := coalesce((
            SELECT min(guess.revision) FROM unnest(v_revisions, v_counts) AS guess (revision, tallies)
            WHERE guess.tallies >= v_wanted AND guess.revision >= v_first), 9223372036854775807);
        RETURN QUERY
            WITH candidate AS MATERIALIZED (
                SELECT max(c.revision) AS revision, c.unit, c.day
                FROM (
                    SELECT tally.revision, place.ancestor, tally.day
                    FROM kpi_v1.day_revision changed
                    JOIN kpi_v1.unit_tally tally USING (day)
                    JOIN kpi_v1.unit_place place
                        ON place.unit = tally.unit AND tally.day BETWEEN place.from_day AND place.to_day
                    WHERE changed.revision >= v_first AND tally.revision BETWEEN v_first AND v_last
                    UNION ALL
                    SELECT registered.revision, registered.unit, counted.day
                    FROM kpi_v1.unit_revision registered
                    JOIN kpi_v1.day_revision counted ON counted.day >= registered.from_day
                    WHERE registered.revision BETWEEN v_first AND v_last
                ) AS c (revision, unit, day)
                GROUP BY 2, 3
                HAVING p_unit IS NULL OR (max(c.revision), c.unit, c.day) > (p_revision, p_unit, p_day)
                ORDER BY 1, 2, 3
            )
            -- In the order in which they lie there, so that no more are looked at than come.
            SELECT candidate.revision, candidate.unit, candidate.day
            FROM candidate
            WHERE NOT kpi_v1.changed_after(v_last, candidate.unit, candidate.day)
            ORDER BY 1, 2, 3
            LIMIT v_left;
        GET DIAGNOSTICS v_found = ROW_COUNT;
        v_left := v_left - v_found;
        EXIT WHEN v_left <= 0 OR v_last = 9223372036854775807;
        v_first := v_last + 1;
        v_wanted := v_wanted + 4 * p_most;
    END LOOP;
END
$$;

-- Holds all days up to one: from now on it is kept which dossiers change their figures. Answers with the revision as of which
-- they are held, and lets no figure change until the transaction ends, so that it reads the figures of that revision.
-- The one thing that a reader can have kpi-service write.
CREATE OR REPLACE FUNCTION kpi_v1.hold(p_until date)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = kpi, pg_temp
AS $$
DECLARE
    -- A fold takes this row before it asks which days are held.
    v_revision bigint := (SELECT last FROM kpi.revision FOR UPDATE);
BEGIN
    -- It can never be let go, and every change of a held day is written twice.
    IF p_until > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN
        RAISE EXCEPTION 'days until % are not over (expected: today or before)', p_until;
    END IF;
    UPDATE kpi.held_days SET until = p_until WHERE until IS NULL OR until < p_until;
    RETURN v_revision;
END
$$;

-- What dossiers add to held days now and did not when they were held, or the other way round: 1 or -1 for each measure and the
-- cell where it counts. Added to the counts as of the revision, these give the counts as they are.
CREATE OR REPLACE FUNCTION kpi_v1.change_since(p_revision bigint, p_from date, p_to date)
RETURNS TABLE (dossier text, unit text, procedure text, day date, measure text, change int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = kpi, pg_temp
AS $$
    WITH before AS (
        SELECT DISTINCT ON (b.code) b.* FROM kpi.dossier_before b WHERE b.revision > p_revision ORDER BY b.code, b.revision
    ), state AS (
        SELECT -1 AS sign, code, measures, procedure, received_unit, received_on, owing_unit, resolved_unit, resolved_on,
            closed_on, due_on, cleared_on, paid_unit, paid_on
        FROM before
        UNION ALL
        SELECT 1, d.code, d.measures, d.procedure, d.received_unit, d.received_on, d.owing_unit, d.resolved_unit,
            d.resolved_on, d.closed_on, d.due_on, d.cleared_on, d.paid_unit, d.paid_on
        FROM before JOIN kpi.dossier d USING (code)
    )
    SELECT state.code, counted.unit, state.procedure, counted.day, counted.measure, sum(state.sign)::int
    FROM state
    CROSS JOIN LATERAL (VALUES
            ('received', 1 << 0, state.received_unit, state.received_on),
            ('received_online', 1 << 1, state.received_unit, state.received_on),
            ('received_genuine', 1 << 2, state.received_unit, state.received_on),
            ('resolved', 1 << 3, state.resolved_unit, state.resolved_on),
            ('resolved_online', 1 << 4, state.resolved_unit, state.resolved_on),
            ('resolved_digitised', 1 << 5, state.resolved_unit, state.resolved_on),
            ('resolved_on_time', 1 << 6, state.resolved_unit, state.resolved_on),
            ('resolved_late', 1 << 7, state.resolved_unit, state.resolved_on),
            ('resolved_late_apology', 1 << 8, state.resolved_unit, state.resolved_on),
            ('paid', 1 << 9, state.paid_unit, state.paid_on),
            ('paid_online', 1 << 10, state.paid_unit, state.paid_on),
            ('opened_counter', 1 << 11, state.owing_unit, state.received_on),
            ('opened_online', 1 << 12, state.owing_unit, state.received_on),
            ('opened_postal', 1 << 13, state.owing_unit, state.received_on),
            ('closed_early', 1 << 14, state.owing_unit, state.closed_on),
            ('closed_on_due_day', 1 << 15, state.owing_unit, state.closed_on),
            ('closed_late', 1 << 16, state.owing_unit, state.closed_on),
            ('due', 1 << 17, state.owing_unit, state.due_on),
            ('due_cleared', 1 << 18, state.owing_unit, state.cleared_on)
        ) AS counted (measure, bit, unit, day)
    WHERE state.measures & counted.bit <> 0 AND counted.day BETWEEN p_from AND p_to
    GROUP BY 1, 2, 3, 4, 5
    HAVING sum(state.sign) <> 0
$$;

REVOKE EXECUTE ON FUNCTION kpi_v1.hold(date), kpi_v1.change_since(bigint, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kpi_v1.hold(date), kpi_v1.change_since(bigint, date, date) TO ${reportingRole};
GRANT SELECT ON ALL TABLES IN SCHEMA kpi_v1 TO ${reportingRole};
-- What reporting-service keeps for itself, and makes itself.
CREATE SCHEMA IF NOT EXISTS reporting;
GRANT USAGE, CREATE ON SCHEMA reporting TO ${reportingRole};
