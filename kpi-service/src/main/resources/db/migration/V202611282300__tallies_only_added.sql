-- The fold writes tallies by procedure, twice as many as there are dossiers, without looking for the rows that are there:
-- it only ever adds, and a cell is the sum of its rows.

-- Made anew, and granted, by R__kpi_v1.sql, which runs after this.
DROP VIEW IF EXISTS kpi_v1.tally;

ALTER TABLE kpi.tally RENAME TO tally_by_cell;

CREATE TABLE kpi.tally (
    unit      text   NOT NULL,
    day       date   NOT NULL,
    procedure text   NOT NULL,
    -- The bits of the measures that have this count in common, as in kpi.dossier.
    measures  int    NOT NULL,
    -- Below zero where something was taken back.
    count     int    NOT NULL,
    -- That of the transaction which added the row.
    revision  bigint NOT NULL
);

INSERT INTO kpi.tally
SELECT unit, day, procedure, bit_or(counted.bit), counted.count, revision
FROM kpi.tally_by_cell CROSS JOIN LATERAL (VALUES
    (1, received), (2, received_online), (4, received_genuine), (8, resolved), (16, resolved_online),
    (32, resolved_digitised), (64, resolved_on_time), (128, resolved_late), (256, resolved_late_apology), (512, paid),
    (1024, paid_online), (2048, opened_counter), (4096, opened_online), (8192, opened_postal), (16384, closed_early),
    (32768, closed_on_due_day), (65536, closed_late), (131072, due), (262144, due_cleared)) AS counted (bit, count)
WHERE counted.count <> 0
GROUP BY unit, day, procedure, counted.count, revision;

CREATE INDEX tally_unit_day ON kpi.tally (unit, day);
DROP TABLE kpi.tally_by_cell;

-- Of a dossier written for each of its events, that its JSON is JSON need not be found out each time: it is ours.
DROP FUNCTION kpi.units_named(json);
ALTER TABLE kpi.dossier ALTER events TYPE text;

-- Every unit that the events of a dossier name, as they name it.
CREATE FUNCTION kpi.units_named(events text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT unnest(CASE event ->> 0 WHEN 'received' THEN ARRAY[event ->> 6, event ->> 7] ELSE ARRAY[event ->> 6] END)
    FROM json_array_elements(events::json) WITH ORDINALITY AS stored (event, place)
    WHERE place > 1
$$;
