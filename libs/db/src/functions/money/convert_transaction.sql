-- A transaction in the reporting currency, converted as it is written; null without a rate.
CREATE OR REPLACE FUNCTION convert_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target char(3) := held_reporting_currency();
BEGIN
  NEW.reporting_minor := CASE WHEN NEW.currency = target THEN NEW.amount_minor
    ELSE converted_amount(NEW.amount_minor, NEW.currency, NEW.occurred_at, target) END;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER transaction_convert BEFORE INSERT OR UPDATE ON transaction
FOR EACH ROW EXECUTE FUNCTION convert_transaction();
