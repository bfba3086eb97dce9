-- What the fold writes. Only kpi-service writes here; others read the views of schema kpi_v1.

CREATE TABLE kpi.dossier (
    code   text PRIMARY KEY,
    -- The events that hold the dossier's slots, as structured CloudEvents.
    events json NOT NULL
);

CREATE TABLE kpi.tally (
    unit                  text   NOT NULL,
    day                   date   NOT NULL,
    procedure             text   NOT NULL,
    received              bigint NOT NULL,
    received_online       bigint NOT NULL,
    received_genuine      bigint NOT NULL,
    resolved              bigint NOT NULL,
    resolved_online       bigint NOT NULL,
    resolved_digitised    bigint NOT NULL,
    resolved_on_time      bigint NOT NULL,
    resolved_late         bigint NOT NULL,
    resolved_late_apology bigint NOT NULL,
    paid                  bigint NOT NULL,
    paid_online           bigint NOT NULL,
    opened_counter        bigint NOT NULL,
    opened_online         bigint NOT NULL,
    opened_postal         bigint NOT NULL,
    closed_early          bigint NOT NULL,
    closed_on_due_day     bigint NOT NULL,
    closed_late           bigint NOT NULL,
    due                   bigint NOT NULL,
    due_cleared           bigint NOT NULL,
    PRIMARY KEY (unit, day, procedure)
);

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
    missing_units text[]      NOT NULL,
    record_key    bytea       NOT NULL,
    headers       json        NOT NULL,
    record_value  bytea       NOT NULL,
    entered_at    timestamptz NOT NULL DEFAULT now(),
    released_at   timestamptz,
    UNIQUE (partition, log_offset)
);

CREATE INDEX quarantine_held ON kpi.quarantine (reason, id) WHERE released_at IS NULL;
