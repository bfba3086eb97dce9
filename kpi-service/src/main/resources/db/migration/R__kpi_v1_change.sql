-- What changed and when, as others may read it; runs after R__kpi_v1.sql.

CREATE OR REPLACE VIEW kpi_v1.day_revision AS SELECT day, revision, changed_at FROM kpi.day_revision;

CREATE OR REPLACE VIEW kpi_v1.unit_arrival AS SELECT unit, last_event_at, last_arrived_at FROM kpi.unit_arrival;

CREATE OR REPLACE VIEW kpi_v1.log_position AS
    SELECT partition, next_offset, recorded_at, folded_at FROM kpi.log_position;

CREATE OR REPLACE VIEW kpi_v1.dossier_before AS SELECT * FROM kpi.dossier_before;

-- How the data stand that figures of the period are made of: nothing of them changed as long as this answers the same.
CREATE OR REPLACE FUNCTION kpi_v1.stand(p_from date, p_to date)
RETURNS TABLE (revision bigint, changed_at timestamptz, registers text)
LANGUAGE sql STABLE
AS $$
    SELECT greatest(counted.revision, registered.revision, 0),
        greatest(counted.changed_at, registered.changed_at, aimed.changed_at),
        md5(concat_ws(' ', aimed.last,
            (SELECT string_agg(p::text, ' ' ORDER BY p.code) FROM kpi_v1.plan p),
            (SELECT string_agg(i::text, ' ' ORDER BY i.code) FROM kpi_v1.indicator i)))
    FROM (SELECT max(d.revision), max(d.changed_at) FROM kpi_v1.day_revision d WHERE d.day BETWEEN p_from AND p_to)
            AS counted (revision, changed_at),
        (SELECT max(u.revision), max(u.changed_at) FROM kpi.unit_revision u) AS registered (revision, changed_at),
        (SELECT max(t.id), max(t.changed_at) FROM kpi_v1.target_change t) AS aimed (last, changed_at)
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
    UPDATE kpi.held_days SET until = p_until WHERE until IS NULL OR until < p_until;
    RETURN v_revision;
END
$$;

REVOKE EXECUTE ON FUNCTION kpi_v1.hold(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kpi_v1.hold(date) TO ${reportingRole};
GRANT SELECT ON ALL TABLES IN SCHEMA kpi_v1 TO ${reportingRole};
-- What reporting-service keeps for itself, and makes itself.
CREATE SCHEMA IF NOT EXISTS reporting;
GRANT USAGE, CREATE ON SCHEMA reporting TO ${reportingRole};
