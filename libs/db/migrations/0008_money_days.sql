CREATE TABLE "money_day" (
	"day" date NOT NULL,
	"fact" text NOT NULL,
	"status" text NOT NULL,
	"currency" char(3) NOT NULL,
	"method" text NOT NULL,
	"product" text NOT NULL,
	"count" bigint NOT NULL,
	"amount_minor" bigint NOT NULL,
	"reporting_minor" bigint NOT NULL,
	"unconverted" bigint NOT NULL,
	CONSTRAINT "money_day_day_fact_status_currency_method_product_pk" PRIMARY KEY("day","fact","status","currency","method","product")
);
--> statement-breakpoint
CREATE FUNCTION reporting_zone() RETURNS text LANGUAGE sql AS $$
  SELECT coalesce((SELECT value ->> 'zone' FROM setting WHERE key = 'reporting'), 'UTC')
$$;
--> statement-breakpoint
CREATE FUNCTION reporting_currency() RETURNS text LANGUAGE sql AS $$
  SELECT coalesce((SELECT value ->> 'currency' FROM setting WHERE key = 'reporting'), 'USD')
$$;
--> statement-breakpoint
-- An amount in the reporting currency at the latest rate up to its UTC day, rounded half away from zero; null without one.
CREATE FUNCTION reporting_amount(amount bigint, of_currency char(3), at timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  target char(3) := reporting_currency();
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
CREATE FUNCTION convert_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.reporting_minor := reporting_amount(NEW.amount_minor, NEW.currency, NEW.occurred_at);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transaction_convert BEFORE INSERT OR UPDATE ON transaction FOR EACH ROW EXECUTE FUNCTION convert_transaction();
--> statement-breakpoint
CREATE FUNCTION convert_purchase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.reporting_minor := reporting_amount(NEW.amount_minor, NEW.currency, NEW.occurred_at);
  NEW.creator_reporting_minor := reporting_amount(NEW.creator_minor, NEW.currency, NEW.occurred_at);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER purchase_convert BEFORE INSERT OR UPDATE ON purchase FOR EACH ROW EXECUTE FUNCTION convert_purchase();
--> statement-breakpoint
CREATE FUNCTION convert_payout() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.reporting_minor := reporting_amount(NEW.amount_minor, NEW.currency, NEW.created_at);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER payout_convert BEFORE INSERT OR UPDATE ON payout FOR EACH ROW EXECUTE FUNCTION convert_payout();
--> statement-breakpoint
-- The rows of money_day that rows of a table make, as text: the triggers, the rebuild and the recount must not differ.
CREATE FUNCTION money_day_query(of_table text, source text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format(
    'SELECT (%s AT TIME ZONE $1)::date, %s, status, currency, coalesce(method, ''''), %s, sum(sign), sum(sign * amount_minor),
       sum(sign * coalesce(reporting_minor, 0)), coalesce(sum(sign) FILTER (WHERE reporting_minor IS NULL), 0)
     FROM (%s) moved GROUP BY 1, 2, 3, 4, 5, 6',
    CASE of_table WHEN 'payout' THEN 'created_at' ELSE 'occurred_at' END,
    CASE of_table WHEN 'payout' THEN 'CASE recipient WHEN ''platform'' THEN ''platform_payout'' ELSE ''payout'' END' ELSE 'kind' END,
    CASE of_table WHEN 'payout' THEN '''''' ELSE 'coalesce(product, '''')' END,
    source)
$$;
--> statement-breakpoint
CREATE FUNCTION count_money() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added text := 'SELECT 1 AS sign, added.* FROM added';
  removed text := 'SELECT -1 AS sign, removed.* FROM removed';
BEGIN
  -- Whoever counts, counts alone until they commit: two that move the same days in another order would wait for each other.
  PERFORM pg_advisory_xact_lock(hashtext('money_day'));
  EXECUTE 'INSERT INTO money_day AS known (day, fact, status, currency, method, product, count, amount_minor, reporting_minor, unconverted)
    SELECT * FROM ('
    || money_day_query(TG_TABLE_NAME, CASE TG_OP WHEN 'INSERT' THEN added WHEN 'DELETE' THEN removed ELSE added || ' UNION ALL ' || removed END)
    || ') AS delta (day, fact, status, currency, method, product, n, amount, reporting, unknown)
      WHERE n <> 0 OR amount <> 0 OR reporting <> 0 OR unknown <> 0
      ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (day, fact, status, currency, method, product) DO UPDATE SET count = known.count + excluded.count,
      amount_minor = known.amount_minor + excluded.amount_minor,
      reporting_minor = known.reporting_minor + excluded.reporting_minor, unconverted = known.unconverted + excluded.unconverted'
  USING reporting_zone();
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER transaction_count_added AFTER INSERT ON transaction REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_money();
--> statement-breakpoint
CREATE TRIGGER transaction_count_changed AFTER UPDATE ON transaction REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_money();
--> statement-breakpoint
CREATE TRIGGER transaction_count_removed AFTER DELETE ON transaction REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_money();
--> statement-breakpoint
CREATE TRIGGER payout_count_added AFTER INSERT ON payout REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_money();
--> statement-breakpoint
CREATE TRIGGER payout_count_changed AFTER UPDATE ON payout REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_money();
--> statement-breakpoint
CREATE TRIGGER payout_count_removed AFTER DELETE ON payout REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_money();
--> statement-breakpoint
-- Converts and counts all money anew. Writers wait: one that began before is seen, one that begins after sees what changed.
CREATE FUNCTION rebuild_money() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE transaction, purchase, payout IN EXCLUSIVE MODE;
  UPDATE transaction SET reporting_minor = reporting_amount(amount_minor, currency, occurred_at)
  WHERE reporting_minor IS DISTINCT FROM reporting_amount(amount_minor, currency, occurred_at);
  UPDATE purchase SET reporting_minor = reporting_amount(amount_minor, currency, occurred_at)
  WHERE row (reporting_minor, creator_reporting_minor)
    IS DISTINCT FROM row (reporting_amount(amount_minor, currency, occurred_at), reporting_amount(creator_minor, currency, occurred_at));
  UPDATE payout SET reporting_minor = reporting_amount(amount_minor, currency, created_at)
  WHERE reporting_minor IS DISTINCT FROM reporting_amount(amount_minor, currency, created_at);
  DELETE FROM money_day;
  EXECUTE 'INSERT INTO money_day (day, fact, status, currency, method, product, count, amount_minor, reporting_minor, unconverted) '
    || money_day_query('transaction', 'SELECT 1 AS sign, * FROM transaction')
    || ' UNION ALL ' || money_day_query('payout', 'SELECT 1 AS sign, * FROM payout') USING reporting_zone();
END $$;
--> statement-breakpoint
CREATE FUNCTION follow_reporting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM rebuild_money();
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER setting_reporting_added AFTER INSERT ON setting FOR EACH ROW WHEN (NEW.key = 'reporting') EXECUTE FUNCTION follow_reporting();
--> statement-breakpoint
CREATE TRIGGER setting_reporting_changed AFTER UPDATE ON setting FOR EACH ROW
WHEN (NEW.key = 'reporting' AND NEW.value IS DISTINCT FROM OLD.value) EXECUTE FUNCTION follow_reporting();
--> statement-breakpoint
-- A rate that was written, changed or taken back reaches the money of its days, until the next day with a rate.
CREATE FUNCTION convert_again() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes text := CASE TG_OP WHEN 'INSERT' THEN 'SELECT * FROM added' WHEN 'DELETE' THEN 'SELECT * FROM removed'
    ELSE 'SELECT * FROM added UNION ALL SELECT * FROM removed' END;
  change record;
BEGIN
  LOCK TABLE transaction, purchase, payout IN EXCLUSIVE MODE;
  FOR change IN EXECUTE '
    SELECT CASE quote WHEN $1 THEN currency ELSE quote END AS currency,
      min(day)::timestamp AT TIME ZONE ''UTC'' AS since,
      max(coalesce((SELECT min(next.day) FROM exchange_rate next
        WHERE next.currency = changed.currency AND next.quote = changed.quote AND next.day > changed.day), ''infinity'')
      )::timestamp AT TIME ZONE ''UTC'' AS until
    FROM (' || changes || ') changed WHERE $1 IN (currency, quote) GROUP BY 1 ORDER BY 1' USING reporting_currency()
  LOOP
    UPDATE transaction SET reporting_minor = reporting_amount(amount_minor, currency, occurred_at)
    WHERE currency = change.currency AND occurred_at >= change.since AND occurred_at < change.until
      AND reporting_minor IS DISTINCT FROM reporting_amount(amount_minor, currency, occurred_at);
    UPDATE purchase SET reporting_minor = reporting_amount(amount_minor, currency, occurred_at)
    WHERE currency = change.currency AND occurred_at >= change.since AND occurred_at < change.until
      AND row (reporting_minor, creator_reporting_minor)
        IS DISTINCT FROM row (reporting_amount(amount_minor, currency, occurred_at), reporting_amount(creator_minor, currency, occurred_at));
    UPDATE payout SET reporting_minor = reporting_amount(amount_minor, currency, created_at)
    WHERE currency = change.currency AND created_at >= change.since AND created_at < change.until
      AND reporting_minor IS DISTINCT FROM reporting_amount(amount_minor, currency, created_at);
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER exchange_rate_added AFTER INSERT ON exchange_rate REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION convert_again();
--> statement-breakpoint
CREATE TRIGGER exchange_rate_changed AFTER UPDATE ON exchange_rate REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION convert_again();
--> statement-breakpoint
CREATE TRIGGER exchange_rate_removed AFTER DELETE ON exchange_rate REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION convert_again();
--> statement-breakpoint
SELECT rebuild_money();
