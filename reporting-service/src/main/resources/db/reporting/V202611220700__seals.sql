-- Reports as they were sealed. No row is ever changed or deleted; a report that is opened again gets another edition.

CREATE TABLE seal (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    form      text NOT NULL,
    unit      text NOT NULL,
    -- What else was asked for, as in the address of the report: plan=campaign-69&week=2023-W18.
    question  text NOT NULL,
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
    UNIQUE (form, unit, question, edition),
    CHECK (edition = 1 OR reason IS NOT NULL)
);

CREATE FUNCTION keep_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a sealed report never changes';
END
$$;

CREATE TRIGGER seal_is_kept BEFORE UPDATE OR DELETE ON seal FOR EACH ROW EXECUTE FUNCTION keep_seal();

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

-- The schedule seals nothing whose cut-off was before it began.
CREATE TABLE seal_schedule (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    since    timestamptz NOT NULL
);

INSERT INTO seal_schedule (since) VALUES (now());
