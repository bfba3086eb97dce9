-- Reports as they were sealed. No row is ever changed or deleted; a report that is opened again gets another edition.

CREATE TABLE seal (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    form      text NOT NULL,
    unit      text NOT NULL,
    -- What was asked for: a period of a calendar, or a week of a plan.
    period    text NOT NULL,
    calendar  text NOT NULL,
    plan      text NOT NULL,
    from_day  date NOT NULL,
    to_day    date NOT NULL,
    edition   int  NOT NULL CHECK (edition >= 1),
    -- The data revision of its figures.
    revision  bigint NOT NULL,
    -- Canonical JSON, and the SHA-256 of its bytes in UTF-8.
    content   text NOT NULL,
    sha256    text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    sealed_by text NOT NULL,
    sealed_at timestamptz NOT NULL,
    -- When the schedule wanted it; null for what a person sealed.
    cut_off   timestamptz,
    -- Why it was opened again; null for the first edition.
    reason    text,
    -- What its reader must know, such as figures that had changed between the cut-off and a late seal.
    note      text,
    UNIQUE (form, unit, period, calendar, plan, edition),
    CHECK (edition = 1 OR reason IS NOT NULL)
);

-- The figures of the latest editions, by which an observation is told to be sealed.
CREATE TABLE sealed_figure (
    unit        text   NOT NULL,
    indicator   text   NOT NULL,
    from_day    date   NOT NULL,
    to_day      date   NOT NULL,
    numerator   bigint NOT NULL,
    denominator bigint NOT NULL,
    seal        bigint NOT NULL REFERENCES seal,
    PRIMARY KEY (unit, indicator, from_day, to_day)
);
