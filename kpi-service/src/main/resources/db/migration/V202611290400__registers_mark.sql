-- Another one after every change of a register that figures are judged or named by: whoever has seen it has seen the registers
-- as they are. Changes wait for each other here, so none becomes visible under a mark that was read before.
CREATE TABLE kpi.registers (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    mark     uuid    NOT NULL DEFAULT gen_random_uuid()
);

INSERT INTO kpi.registers DEFAULT VALUES;

CREATE FUNCTION kpi.mark_registers() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    -- Once in a transaction, which may be a list of thousands.
    IF current_setting('motcua.registers_marked', true) IS DISTINCT FROM 'true' THEN
        UPDATE kpi.registers SET mark = gen_random_uuid();
        PERFORM set_config('motcua.registers_marked', 'true', true);
    END IF;
    RETURN NULL;
END
$$;

-- Before the change, so that who waits for the mark holds no row yet that another one waits for.
CREATE TRIGGER registers_mark BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON kpi.procedure
    EXECUTE FUNCTION kpi.mark_registers();
CREATE TRIGGER registers_mark BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON kpi.plan
    EXECUTE FUNCTION kpi.mark_registers();
CREATE TRIGGER registers_mark BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON kpi.indicator
    EXECUTE FUNCTION kpi.mark_registers();
CREATE TRIGGER registers_mark BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON kpi.target_change
    EXECUTE FUNCTION kpi.mark_registers();

-- Whoever asks how the data stand asks for the newest of these, each time.
CREATE INDEX target_change_changed_at ON kpi.target_change (changed_at);
