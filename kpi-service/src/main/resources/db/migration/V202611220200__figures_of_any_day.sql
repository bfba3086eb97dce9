-- Units with a history, targets with a history, tallies with a revision, dossiers that can be found behind a number.
-- What is folded is dropped here and folded anew from the log, which is the record.

-- The views are made anew by R__kpi_v1.sql, which runs after this.
DROP SCHEMA IF EXISTS kpi_v1 CASCADE;
DROP TABLE kpi.dossier, kpi.tally, kpi.log_position, kpi.quarantine;

-- A unit has a row for each span of days in which its name, level or parent stayed the same.
DROP VIEW kpi.unit_name;
ALTER TABLE kpi.unit DROP CONSTRAINT unit_parent_fkey;
ALTER TABLE kpi.unit DROP CONSTRAINT unit_pkey;
ALTER TABLE kpi.unit ADD PRIMARY KEY (code, valid_from);
-- Who answers for its dossiers after its last day.
ALTER TABLE kpi.unit ADD successor text CHECK (successor <> code);

-- Every name by which an event or a query may mean a unit.
CREATE VIEW kpi.unit_name AS
    SELECT code AS name, code FROM kpi.unit
    UNION
    SELECT unnest(aliases), code FROM kpi.unit;

-- Under which units the dossiers of a unit count, from which to which day: under itself and everything above it, and
-- after its last day under its successor and everything above that.
CREATE MATERIALIZED VIEW kpi.unit_place AS
WITH RECURSIVE answer (unit, answering, level, from_day, to_day) AS (
    SELECT code, code, level, valid_from, coalesce(valid_to, 'infinity') FROM kpi.unit
    UNION
    SELECT answer.unit, heir.code, heir.level,
        greatest(heir.valid_from, ended.valid_to + 1), coalesce(heir.valid_to, 'infinity')
    FROM answer
    JOIN kpi.unit ended ON ended.code = answer.answering AND ended.valid_to = answer.to_day
    JOIN kpi.unit heir ON heir.code = ended.successor AND coalesce(heir.valid_to, 'infinity') > ended.valid_to
), place (unit, answering, ancestor, level, from_day, to_day) AS (
    SELECT unit, answering, answering, level, from_day, to_day FROM answer
    UNION
    SELECT place.unit, place.answering, child.parent, place.level,
        greatest(place.from_day, child.valid_from), least(place.to_day, coalesce(child.valid_to, 'infinity'))
    FROM place
    JOIN kpi.unit child ON child.code = place.ancestor AND child.parent IS NOT NULL
        AND child.valid_from <= place.to_day AND coalesce(child.valid_to, 'infinity') >= place.from_day
)
-- level is that of the unit that answers.
SELECT unit, answering, ancestor, level, from_day, to_day FROM place;

-- Refreshed beside its readers, which needs a unique index.
CREATE UNIQUE INDEX unit_place_key ON kpi.unit_place (ancestor, unit, from_day);
CREATE INDEX unit_place_unit ON kpi.unit_place (unit);

CREATE TABLE kpi.dossier (
    code          text PRIMARY KEY,
    -- The events that hold the dossier's slots, as structured CloudEvents.
    events        json NOT NULL,
    -- What it adds to the tallies: a bit for each measure, and the units and days of their cells.
    measures      int NOT NULL,
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
    paid_on       date
) WITH (fillfactor = 80);

-- Days come roughly in the order of the rows, and these indexes cost the fold next to nothing.
CREATE INDEX dossier_days ON kpi.dossier USING brin (received_on, resolved_on, paid_on)
    WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX dossier_orphan ON kpi.dossier (code) WHERE received_on IS NULL;

CREATE TABLE kpi.tally (
    unit                  text NOT NULL,
    day                   date NOT NULL,
    procedure             text NOT NULL,
    received              int NOT NULL,
    received_online       int NOT NULL,
    received_genuine      int NOT NULL,
    resolved              int NOT NULL,
    resolved_online       int NOT NULL,
    resolved_digitised    int NOT NULL,
    resolved_on_time      int NOT NULL,
    resolved_late         int NOT NULL,
    resolved_late_apology int NOT NULL,
    paid                  int NOT NULL,
    paid_online           int NOT NULL,
    opened_counter        int NOT NULL,
    opened_online         int NOT NULL,
    opened_postal         int NOT NULL,
    closed_early          int NOT NULL,
    closed_on_due_day     int NOT NULL,
    closed_late           int NOT NULL,
    due                   int NOT NULL,
    due_cleared           int NOT NULL,
    -- That of the transaction which changed the row last.
    revision              bigint NOT NULL,
    PRIMARY KEY (unit, day, procedure)
) WITH (fillfactor = 80);

-- The same over all procedures: what rates and stocks are summed from.
CREATE TABLE kpi.unit_tally (
    unit                  text NOT NULL,
    day                   date NOT NULL,
    received              int NOT NULL,
    received_online       int NOT NULL,
    received_genuine      int NOT NULL,
    resolved              int NOT NULL,
    resolved_online       int NOT NULL,
    resolved_digitised    int NOT NULL,
    resolved_on_time      int NOT NULL,
    resolved_late         int NOT NULL,
    resolved_late_apology int NOT NULL,
    paid                  int NOT NULL,
    paid_online           int NOT NULL,
    opened_counter        int NOT NULL,
    opened_online         int NOT NULL,
    opened_postal         int NOT NULL,
    closed_early          int NOT NULL,
    closed_on_due_day     int NOT NULL,
    closed_late           int NOT NULL,
    due                   int NOT NULL,
    due_cleared           int NOT NULL,
    revision              bigint NOT NULL,
    PRIMARY KEY (unit, day)
) WITH (fillfactor = 80);

-- A table of every commune reads the days of a period one after the other; rows come roughly in the order of the days.
CREATE INDEX unit_tally_day ON kpi.unit_tally USING brin (day) WITH (pages_per_range = 16, autosummarize = on);

-- The last revision. Whoever changes tallies holds this row until the commit, so revisions become visible in their order.
CREATE TABLE kpi.revision (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    last     bigint  NOT NULL
);

INSERT INTO kpi.revision (last) VALUES (0);

-- How far each partition of the log is folded: committed with the figures, so the two never disagree.
CREATE TABLE kpi.log_position (
    partition   int    PRIMARY KEY,
    next_offset bigint NOT NULL CHECK (next_offset >= 0)
);

-- Records of the log that are not folded, or were released later. Nothing is ever deleted here.
CREATE TABLE kpi.quarantine (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partition     int         NOT NULL,
    log_offset    bigint      NOT NULL,
    reason        text        NOT NULL,
    detail        text        NOT NULL,
    -- What is known of the event; null or empty where it could not be read.
    source        text,
    event_id      text,
    dossier       text,
    units         text[]      NOT NULL,
    -- Those of the units that hold the record back.
    missing_units text[]      NOT NULL,
    record_key    bytea       NOT NULL,
    headers       json        NOT NULL,
    record_value  bytea       NOT NULL,
    record_time   timestamptz NOT NULL,
    entered_at    timestamptz NOT NULL DEFAULT now(),
    released_at   timestamptz,
    UNIQUE (partition, log_offset)
);

CREATE INDEX quarantine_held ON kpi.quarantine (reason, id) WHERE released_at IS NULL;

-- A plan sets targets for its days (kế hoạch, chiến dịch).
CREATE TABLE kpi.plan (
    code            text PRIMARY KEY,
    name_vi         text NOT NULL,
    name_en         text,
    from_day        date NOT NULL,
    to_day          date NOT NULL CHECK (to_day >= from_day),
    -- When the week's figures are closed: 1 is Monday, 7 is Sunday; the hour of Vietnam's day.
    cut_off_weekday int  NOT NULL CHECK (cut_off_weekday BETWEEN 1 AND 7),
    cut_off_hour    int  NOT NULL CHECK (cut_off_hour BETWEEN 0 AND 23),
    -- What the plan is measured against.
    baseline_from   date NOT NULL,
    baseline_to     date NOT NULL CHECK (baseline_to >= baseline_from)
);

-- Every change of a target; none is ever edited. On a day the latest change that is valid by then holds.
CREATE TABLE kpi.target_change (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan       text NOT NULL REFERENCES kpi.plan,
    indicator  text NOT NULL REFERENCES kpi.indicator,
    -- For one unit, for a level, or for everything if both are null.
    unit       text,
    level      text CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    -- Null where the target is taken back.
    percent    numeric(5, 2) CHECK (percent BETWEEN 0 AND 100),
    valid_from date        NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text        NOT NULL,
    reason     text        NOT NULL,
    CHECK (unit IS NULL OR level IS NULL)
);

CREATE INDEX target_change_plan ON kpi.target_change (plan, indicator, valid_from);

INSERT INTO kpi.plan VALUES
    ('year-2023', 'Kế hoạch năm 2023', 'Year plan 2023',
        '2023-01-01', '2023-12-31', 5, 16, '2022-01-01', '2022-12-31'),
    ('campaign-69', 'Chiến dịch 69 ngày đêm', 'Campaign of 69 days and nights',
        '2023-03-01', '2023-05-09', 5, 16, '2022-01-01', '2022-12-31');

INSERT INTO kpi.target_change (plan, indicator, unit, level, percent, valid_from, changed_at, changed_by, reason)
SELECT plan, indicator, NULL, level, percent, from_day,
    from_day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', 'motcua', 'published by the province'
FROM kpi.plan JOIN (VALUES
    ('year-2023', 'online-resolution', NULL, 30),
    ('year-2023', 'digitisation', 'PROVINCE', 70),
    ('year-2023', 'digitisation', 'DISTRICT', 60),
    ('year-2023', 'digitisation', 'COMMUNE', 55),
    ('year-2023', 'online-payment', NULL, 30),
    ('campaign-69', 'online-resolution', 'PROVINCE', 80),
    ('campaign-69', 'online-resolution', 'DISTRICT', 70),
    ('campaign-69', 'online-resolution', 'COMMUNE', 60),
    ('campaign-69', 'digitisation', 'PROVINCE', 80),
    ('campaign-69', 'digitisation', 'DISTRICT', 70),
    ('campaign-69', 'digitisation', 'COMMUNE', 65),
    ('campaign-69', 'online-payment', 'PROVINCE', 40),
    ('campaign-69', 'online-payment', 'DISTRICT', 35),
    ('campaign-69', 'online-payment', 'COMMUNE', 30)
) AS published (plan, indicator, level, percent) ON plan.code = published.plan;
