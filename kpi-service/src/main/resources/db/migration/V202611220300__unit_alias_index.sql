-- Each batch of the fold looks its units up, by their aliases too.
CREATE INDEX unit_alias ON kpi.unit USING gin (aliases);
