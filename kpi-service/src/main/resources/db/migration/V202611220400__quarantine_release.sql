-- A record can be held more than once over its life: first for its unit, then as the loser of a conflict.
ALTER TABLE kpi.quarantine DROP CONSTRAINT quarantine_partition_log_offset_key;
ALTER TABLE kpi.quarantine ADD UNIQUE (partition, log_offset, reason);

-- Who released it and why, as far as they said; the service itself says nothing.
ALTER TABLE kpi.quarantine ADD released_by text, ADD release_note text;
