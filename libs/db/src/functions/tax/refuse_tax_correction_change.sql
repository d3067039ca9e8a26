-- Corrections of tax forms only grow, whoever writes.
CREATE OR REPLACE FUNCTION refuse_tax_correction_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION 'tax corrections are append only';
END $body$;

CREATE OR REPLACE TRIGGER tax_correction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tax_correction
FOR EACH STATEMENT EXECUTE FUNCTION refuse_tax_correction_change();
