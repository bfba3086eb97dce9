-- The revision at which the register last changed whose dossiers count under a unit, on any day.
CREATE TABLE kpi.unit_revision (
    unit     text   PRIMARY KEY,
    revision bigint NOT NULL
);
