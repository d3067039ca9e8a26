-- A purchase and its creator's share in the reporting currency, converted as they are written; null without a rate.
CREATE OR REPLACE FUNCTION convert_purchase() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target char(3) := held_reporting_currency();
BEGIN
  NEW.reporting_minor := converted_amount(NEW.amount_minor, NEW.currency, NEW.occurred_at, target);
  NEW.creator_reporting_minor := converted_amount(NEW.creator_minor, NEW.currency, NEW.occurred_at, target);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER purchase_convert BEFORE INSERT OR UPDATE ON purchase
FOR EACH ROW EXECUTE FUNCTION convert_purchase();
