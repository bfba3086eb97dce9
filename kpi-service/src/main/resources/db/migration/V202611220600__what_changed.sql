-- What a reader asks before it reads: which days changed, and when; which units are heard of; how far the log is folded.

-- The revision that last changed a count of the day, of whatever unit.
CREATE TABLE kpi.day_revision (
    day        date        PRIMARY KEY,
    revision   bigint      NOT NULL,
    changed_at timestamptz NOT NULL
) WITH (fillfactor = 50);

INSERT INTO kpi.day_revision SELECT day, max(revision), now() FROM kpi.unit_tally GROUP BY day;

-- Tells the revisions of this database from those of one that was made anew: a reader's place in one is none in the other.
ALTER TABLE kpi.revision ADD series uuid NOT NULL DEFAULT gen_random_uuid();

ALTER TABLE kpi.unit_revision ADD changed_at timestamptz NOT NULL DEFAULT now();

-- The first day on which the register ever changed whose dossiers count under the unit, of dossiers that could be counted
-- before; infinity if there was none.
ALTER TABLE kpi.unit_revision ADD from_day date NOT NULL DEFAULT '-infinity';

-- The latest event of each unit: when it happened and when intake-service wrote it to the log. Known from now on.
CREATE TABLE kpi.unit_arrival (
    unit            text        PRIMARY KEY,
    last_event_at   timestamptz NOT NULL,
    last_arrived_at timestamptz NOT NULL
) WITH (fillfactor = 50);

-- When the last folded record was written to the log, and when it was folded.
ALTER TABLE kpi.log_position ADD recorded_at timestamptz, ADD folded_at timestamptz;

-- The last day whose figures somebody has sealed; null while nobody has. It only ever grows.
CREATE TABLE kpi.held_days (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    until    date
);

INSERT INTO kpi.held_days DEFAULT VALUES;

-- A dossier as it counted until a revision changed what it adds to held days; empty if it did not count.
-- A change of a figure that was sealed is the difference between these rows and the dossiers as they are.
CREATE TABLE kpi.dossier_before (
    revision      bigint NOT NULL,
    code          text   NOT NULL,
    measures      int    NOT NULL,
    procedure     text,
    received_unit text,
    received_on   date,
    owing_unit    text,
    resolved_unit text,
    resolved_on   date,
    closed_on     date,
    due_on        date,
    cleared_on    date,
    paid_unit     text,
    paid_on       date,
    PRIMARY KEY (revision, code)
);
