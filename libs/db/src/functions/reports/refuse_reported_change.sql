-- What was reported stays as it was reported.
CREATE OR REPLACE FUNCTION refuse_reported_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was reported is append only';
END $$;

CREATE OR REPLACE TRIGGER closed_month_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON closed_month
FOR EACH STATEMENT EXECUTE FUNCTION refuse_reported_change();

CREATE OR REPLACE TRIGGER restatement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON restatement
FOR EACH STATEMENT EXECUTE FUNCTION refuse_reported_change();

CREATE OR REPLACE TRIGGER restatement_cause_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON restatement_cause
FOR EACH STATEMENT EXECUTE FUNCTION refuse_reported_change();
