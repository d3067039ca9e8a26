-- The reporting currency, asked once a transaction. Whoever writes money holds its table, and a change of the currency waits for
-- the tables first, so that it cannot change under them.
CREATE OR REPLACE FUNCTION held_reporting_currency() RETURNS char(3) LANGUAGE plpgsql AS $$
DECLARE
  held text := current_setting('sextant.reporting_currency', true);
BEGIN
  IF held IS NULL OR held = '' THEN
    held := reporting_currency();
    PERFORM set_config('sextant.reporting_currency', held, true);
  END IF;
  RETURN held;
END $$;
