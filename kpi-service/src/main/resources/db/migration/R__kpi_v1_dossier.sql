-- Dossiers, as others may read them; runs after R__kpi_v1.sql.

-- Each measure: its bit in the measures of a dossier, and the columns of the unit and the day where it counts.
-- A test holds these rows to what the fold writes.
CREATE OR REPLACE VIEW kpi_v1.measure (code, bit, unit_column, day_column) AS VALUES
    ('received', 1, 'received_unit', 'received_on'),
    ('received_online', 2, 'received_unit', 'received_on'),
    ('received_genuine', 4, 'received_unit', 'received_on'),
    ('resolved', 8, 'resolved_unit', 'resolved_on'),
    ('resolved_online', 16, 'resolved_unit', 'resolved_on'),
    ('resolved_digitised', 32, 'resolved_unit', 'resolved_on'),
    ('resolved_on_time', 64, 'resolved_unit', 'resolved_on'),
    ('resolved_late', 128, 'resolved_unit', 'resolved_on'),
    ('resolved_late_apology', 256, 'resolved_unit', 'resolved_on'),
    ('paid', 512, 'paid_unit', 'paid_on'),
    ('paid_online', 1024, 'paid_unit', 'paid_on'),
    ('opened_counter', 2048, 'owing_unit', 'received_on'),
    ('opened_online', 4096, 'owing_unit', 'received_on'),
    ('opened_postal', 8192, 'owing_unit', 'received_on'),
    ('closed_early', 16384, 'owing_unit', 'closed_on'),
    ('closed_on_due_day', 32768, 'owing_unit', 'closed_on'),
    ('closed_late', 65536, 'owing_unit', 'closed_on'),
    ('due', 131072, 'owing_unit', 'due_on'),
    ('due_cleared', 262144, 'owing_unit', 'cleared_on');

-- Which measures a dossier adds one to, at which unit and on which day. An orphan, whose reception is not known, adds
-- nothing: its measures are 0, and its units and days are null. Due is the due day, or the day of reception if that is later.
CREATE OR REPLACE VIEW kpi_v1.dossier AS
    SELECT code, measures, procedure,
        CASE
            WHEN measures & 2048 <> 0 THEN 'COUNTER'
            WHEN measures & 4096 <> 0 THEN 'ONLINE'
            WHEN measures & 8192 <> 0 THEN 'POSTAL'
        END AS channel,
        received_unit, received_on, owing_unit, resolved_unit, resolved_on, closed_on, due_on, cleared_on,
        paid_unit, paid_on
    FROM kpi.dossier;

GRANT SELECT ON kpi_v1.measure, kpi_v1.dossier TO ${reportingRole};

-- A reader compares lists of others in tables that end with its transaction; databases grant this to everybody by default.
DO $$
BEGIN
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO %I', current_database(), '${reportingRole}');
END
$$;
