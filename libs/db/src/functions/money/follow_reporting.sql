-- Another reporting currency or zone converts and counts all money anew, in the transaction that chooses it.
-- Triggers fire in the order of their names: money's tables are waited for before MRR, as by whoever writes rates.
CREATE OR REPLACE FUNCTION follow_reporting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE transaction, purchase, payout IN EXCLUSIVE MODE;
  PERFORM set_config('sextant.reporting_currency', reporting_currency(), true);
  PERFORM rebuild_money();
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER setting_money_added AFTER INSERT ON setting
FOR EACH ROW WHEN (NEW.key = 'reporting') EXECUTE FUNCTION follow_reporting();

CREATE OR REPLACE TRIGGER setting_money_changed AFTER UPDATE ON setting FOR EACH ROW
WHEN (NEW.key = 'reporting' AND NEW.value IS DISTINCT FROM OLD.value) EXECUTE FUNCTION follow_reporting();
