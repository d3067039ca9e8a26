CREATE INDEX "transaction_returned_index" ON "transaction" USING btree ("charge_id","occurred_at","id") WHERE "transaction"."kind" <> 'charge';--> statement-breakpoint
CREATE INDEX "transaction_unpaid_index" ON "transaction" USING btree ("id") WHERE "transaction"."status" <> 'succeeded';--> statement-breakpoint
-- The same as reporting_amount for a reporting currency that is known already.
CREATE FUNCTION converted_amount(amount bigint, of_currency char(3), at timestamptz, target char(3)) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  on_day date := (at AT TIME ZONE 'UTC')::date;
  converted numeric;
BEGIN
  IF amount IS NULL OR of_currency = target THEN RETURN amount; END IF;
  SELECT amount * minor_rate INTO converted FROM exchange_rate
  WHERE currency = of_currency AND quote = target AND day <= on_day ORDER BY day DESC LIMIT 1;
  IF NOT FOUND THEN
    SELECT amount / minor_rate INTO converted FROM exchange_rate
    WHERE currency = target AND quote = of_currency AND day <= on_day ORDER BY day DESC LIMIT 1;
  END IF;
  RETURN round(converted);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION reporting_amount(amount bigint, of_currency char(3), at timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  RETURN converted_amount(amount, of_currency, at, reporting_currency()::char(3));
END $$;
--> statement-breakpoint
-- The reporting currency, asked once a transaction. Whoever writes money holds its table, and a change of the currency waits for
-- the tables first, so that it cannot change under them.
CREATE FUNCTION held_reporting_currency() RETURNS char(3) LANGUAGE plpgsql AS $$
DECLARE
  held text := current_setting('sextant.reporting_currency', true);
BEGIN
  IF held IS NULL OR held = '' THEN
    held := reporting_currency();
    PERFORM set_config('sextant.reporting_currency', held, true);
  END IF;
  RETURN held;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION convert_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target char(3) := held_reporting_currency();
BEGIN
  NEW.reporting_minor := CASE WHEN NEW.currency = target THEN NEW.amount_minor
    ELSE converted_amount(NEW.amount_minor, NEW.currency, NEW.occurred_at, target) END;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION convert_purchase() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target char(3) := held_reporting_currency();
BEGIN
  NEW.reporting_minor := converted_amount(NEW.amount_minor, NEW.currency, NEW.occurred_at, target);
  NEW.creator_reporting_minor := converted_amount(NEW.creator_minor, NEW.currency, NEW.occurred_at, target);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION convert_payout() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.reporting_minor := converted_amount(NEW.amount_minor, NEW.currency, NEW.created_at, held_reporting_currency());
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION follow_reporting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE transaction, purchase, payout IN EXCLUSIVE MODE;
  PERFORM set_config('sextant.reporting_currency', reporting_currency(), true);
  PERFORM rebuild_money();
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Triggers fire in the order of their names: money's tables are waited for before MRR, as by whoever writes rates.
ALTER TRIGGER setting_reporting_added ON setting RENAME TO setting_money_added;
--> statement-breakpoint
ALTER TRIGGER setting_reporting_changed ON setting RENAME TO setting_money_changed;
