-- A payout in the reporting currency, converted as it is written; null without a rate.
CREATE OR REPLACE FUNCTION convert_payout() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.reporting_minor := converted_amount(NEW.amount_minor, NEW.currency, NEW.created_at, held_reporting_currency());
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER payout_convert BEFORE INSERT OR UPDATE ON payout
FOR EACH ROW EXECUTE FUNCTION convert_payout();
