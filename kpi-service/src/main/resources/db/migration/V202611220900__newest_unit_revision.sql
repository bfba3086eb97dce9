-- Whoever asks how the data stand asks for the newest of these, each time.
CREATE INDEX unit_revision_revision ON kpi.unit_revision (revision);
CREATE INDEX unit_revision_changed_at ON kpi.unit_revision (changed_at);
