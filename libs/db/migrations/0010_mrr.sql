CREATE TABLE "mrr_day" (
	"day" date NOT NULL,
	"fact" text NOT NULL,
	"plan" text NOT NULL,
	"tier" text NOT NULL,
	"currency" char(3) NOT NULL,
	"cancel_reason" text NOT NULL,
	"count" bigint NOT NULL,
	"delta_minor" bigint NOT NULL,
	"unknown" bigint NOT NULL,
	CONSTRAINT "mrr_day_fact_day_plan_tier_currency_cancel_reason_pk" PRIMARY KEY("fact","day","plan","tier","currency","cancel_reason")
);
--> statement-breakpoint
CREATE TABLE "mrr_movement" (
	"customer_id" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"previous_at" timestamp (3) with time zone,
	"next_at" timestamp (3) with time zone,
	"kind" text NOT NULL,
	"delta_minor" bigint NOT NULL,
	"before_minor" bigint NOT NULL,
	"after_minor" bigint NOT NULL,
	"unknown_before" integer NOT NULL,
	"unknown_after" integer NOT NULL,
	"subscription_id" text NOT NULL,
	"plan" text NOT NULL,
	"tier" text NOT NULL,
	"currency" char(3) NOT NULL,
	"from_plan" text,
	"from_tier" text,
	"plan_before" text,
	"tier_before" text,
	"plan_after" text,
	"tier_after" text,
	"cancel_reason" text,
	"is_involuntary" boolean NOT NULL,
	CONSTRAINT "mrr_movement_customer_id_at_pk" PRIMARY KEY("customer_id","at")
);
--> statement-breakpoint
CREATE TABLE "mrr_pending" (
	"customers" integer[],
	"currencies" text[]
);
--> statement-breakpoint
CREATE TABLE "mrr_span" (
	"subscription_id" text NOT NULL,
	"customer_id" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"plan" text NOT NULL,
	"tier" text NOT NULL,
	"currency" char(3) NOT NULL,
	"mrr_minor" bigint NOT NULL,
	"reporting_minor" bigint,
	"opens" text,
	"closes" boolean NOT NULL,
	"cancel_reason" text,
	"is_involuntary" boolean NOT NULL,
	CONSTRAINT "mrr_span_subscription_id_starts_at_pk" PRIMARY KEY("subscription_id","starts_at")
);
--> statement-breakpoint
ALTER TABLE "subscription_change" ALTER COLUMN "status" SET DEFAULT 'active';--> statement-breakpoint
ALTER TABLE "subscription" ALTER COLUMN "plan" SET DEFAULT 'unknown';--> statement-breakpoint
ALTER TABLE "subscription" ALTER COLUMN "status" SET DEFAULT 'active';--> statement-breakpoint
ALTER TABLE "subscription" ADD COLUMN "additional" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "mrr_movement_at_index" ON "mrr_movement" USING btree ("at");--> statement-breakpoint
CREATE INDEX "mrr_span_customer_index" ON "mrr_span" USING btree ("customer_id");--> statement-breakpoint
CREATE FUNCTION fill_subscription() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.tier := coalesce(NEW.tier, NEW.plan);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER subscription_fill BEFORE INSERT ON subscription FOR EACH ROW WHEN (NEW.tier IS NULL) EXECUTE FUNCTION fill_subscription();
--> statement-breakpoint
CREATE FUNCTION fill_subscription_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  known record;
BEGIN
  SELECT plan, tier INTO known FROM subscription WHERE id = NEW.subscription_id;
  NEW.tier := coalesce(NEW.tier, CASE WHEN coalesce(NEW.plan, known.plan) = known.plan THEN known.tier ELSE NEW.plan END);
  NEW.plan := coalesce(NEW.plan, known.plan);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER subscription_change_fill BEFORE INSERT ON subscription_change FOR EACH ROW
WHEN (NEW.plan IS NULL OR NEW.tier IS NULL) EXECUTE FUNCTION fill_subscription_change();
--> statement-breakpoint
-- What subscriptions were, stretch by stretch. Before its first known change, a subscription was as it is now; a cancelled one
-- was active until it ended. Windows are by customer, so that a condition on customers reaches the tables.
CREATE VIEW subscription_state AS
WITH told AS (
  SELECT id AS subscription_id, customer_id, started_at, ended_at, cancel_reason, 0 AS rank, '' AS change_id,
    started_at AS changed_at, started_at AS since, plan, tier,
    CASE
      WHEN status = 'cancelled' AND ended_at IS NULL THEN 'cancelled'
      WHEN status IN ('cancelled', 'trialing') AND trial_ends_at IS NULL THEN 'active'
      WHEN status = 'cancelled' THEN 'active'
      ELSE status
    END AS status,
    amount_minor, currency, interval, interval_count, quantity, discount_minor, discount_ends_at
  FROM subscription
  UNION ALL
  SELECT s.id, s.customer_id, s.started_at, s.ended_at, s.cancel_reason, 1, c.id, c.changed_at, greatest(c.changed_at, s.started_at),
    c.plan, c.tier, c.status, c.amount_minor, c.currency, c.interval, c.interval_count, c.quantity, c.discount_minor, c.discount_ends_at
  FROM subscription s JOIN subscription_change c ON c.subscription_id = s.id
), ordered AS (
  SELECT told.*, lead(since) OVER following AS next_since, lead(status) OVER following AS next_told
  FROM told
  WINDOW following AS (PARTITION BY customer_id, subscription_id ORDER BY since, rank, changed_at, change_id)
)
SELECT subscription_id, customer_id, started_at, ended_at, cancel_reason, since, least(next_since, ended_at) AS until, status,
  CASE WHEN ended_at <= coalesce(next_since, 'infinity') THEN 'cancelled' ELSE next_told END AS next_status,
  plan, tier, amount_minor, currency, interval, interval_count, quantity, discount_minor, discount_ends_at
FROM ordered
WHERE since < coalesce(least(next_since, ended_at), 'infinity');
--> statement-breakpoint
-- (amount × quantity − discount) a month: year / 12, quarter / 3, week × 52 / 12, day × 365 / 12; half away from zero.
CREATE FUNCTION monthly_minor(amount bigint, quantity integer, discount bigint, of_interval text, interval_count integer)
RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT round(greatest(amount::numeric * quantity - discount, 0)
    * CASE of_interval WHEN 'day' THEN 365 WHEN 'week' THEN 52 WHEN 'month' THEN 12 WHEN 'quarter' THEN 4 ELSE 1 END
    / (12 * interval_count))::bigint
$$;
--> statement-breakpoint
CREATE TYPE subscription_label AS (plan text, tier text);
--> statement-breakpoint
CREATE FUNCTION derive_mrr_spans(customers integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH state AS (
    SELECT * FROM subscription_state
    WHERE customer_id = ANY (customers) AND status IN ('active', 'past_due')
      AND customer_id NOT IN (SELECT id FROM customer WHERE is_internal)
  ), piece AS (
    SELECT state.*, part.starts, part.ends,
      monthly_minor(amount_minor, state.quantity, part.discount, state.interval, state.interval_count) AS mrr
    FROM state, LATERAL (
      SELECT since AS starts, least(until, discount_ends_at) AS ends, discount_minor AS discount
      UNION ALL
      SELECT greatest(since, discount_ends_at), until, 0 WHERE discount_ends_at IS NOT NULL
    ) part
    WHERE part.starts < coalesce(part.ends, 'infinity')
  ), flagged AS (
    SELECT piece.*, lag(ends) OVER earlier AS previous_end,
      row (plan, tier, currency, mrr) IS NOT DISTINCT FROM lag(row (plan, tier, currency, mrr)) OVER earlier
        AND lag(ends) OVER earlier IS NOT DISTINCT FROM starts AS goes_on
    FROM piece WHERE mrr > 0
    WINDOW earlier AS (PARTITION BY subscription_id ORDER BY starts)
  ), numbered AS (
    SELECT flagged.*, count(*) FILTER (WHERE NOT goes_on) OVER (PARTITION BY subscription_id ORDER BY starts) AS number
    FROM flagged
  ), stretch AS (
    SELECT subscription_id, number, min(customer_id) AS customer_id, min(starts) AS starts_at,
      CASE WHEN bool_or(ends IS NULL) THEN NULL ELSE max(ends) END AS ends_at, min(plan) AS plan, min(tier) AS tier,
      min(currency) AS currency, min(mrr) AS mrr, min(started_at) AS started_at, min(ended_at) AS ended_at,
      min(cancel_reason) AS cancel_reason, min(previous_end) FILTER (WHERE NOT goes_on) AS previous_end,
      (array_agg(status ORDER BY starts DESC))[1] AS status, (array_agg(next_status ORDER BY starts DESC))[1] AS next_status
    FROM numbered GROUP BY subscription_id, number
  ), linked AS (
    SELECT stretch.*, ends_at IS NOT NULL AND lead(starts_at) OVER (PARTITION BY subscription_id ORDER BY starts_at) IS DISTINCT FROM ends_at AS closes
    FROM stretch
  ), reasoned AS (
    SELECT linked.*, CASE WHEN closes AND ends_at = ended_at THEN cancel_reason END AS reason FROM linked
  ), fresh AS MATERIALIZED (
    SELECT subscription_id, customer_id, starts_at, ends_at, plan, tier, currency, mrr AS mrr_minor,
      CASE currency WHEN reporting_currency() THEN mrr ELSE reporting_amount(mrr, currency, started_at) END AS reporting_minor,
      CASE WHEN number = 1 THEN 'first' WHEN previous_end IS DISTINCT FROM starts_at THEN 'again' END AS opens,
      closes, reason AS cancel_reason,
      closes AND CASE
        WHEN reason IS NULL THEN status = 'past_due' OR next_status = 'unpaid'
        ELSE reason ~* '(payment|card|charge|invoice|dunning|declin|past.?due|unpaid|involuntary|insufficient)'
      END AS is_involuntary
    FROM reasoned
  ), gone AS (
    DELETE FROM mrr_span known
    WHERE customer_id = ANY (customers)
      AND NOT EXISTS (SELECT FROM fresh WHERE fresh.subscription_id = known.subscription_id AND fresh.starts_at = known.starts_at)
  )
  INSERT INTO mrr_span AS known (subscription_id, customer_id, starts_at, ends_at, plan, tier, currency, mrr_minor, reporting_minor, opens, closes, cancel_reason, is_involuntary)
  SELECT * FROM fresh
  ON CONFLICT (subscription_id, starts_at) DO UPDATE SET (customer_id, ends_at, plan, tier, currency, mrr_minor, reporting_minor, opens, closes, cancel_reason, is_involuntary)
    = row (excluded.customer_id, excluded.ends_at, excluded.plan, excluded.tier, excluded.currency, excluded.mrr_minor, excluded.reporting_minor, excluded.opens, excluded.closes, excluded.cancel_reason, excluded.is_involuntary)
  WHERE known IS DISTINCT FROM excluded;
END $$;
--> statement-breakpoint
CREATE FUNCTION derive_mrr_movements(customers integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH edge AS MATERIALIZED (
    SELECT customer_id, starts_at AS at, 1 AS sign, reporting_minor AS minor, subscription_id, plan, tier, currency, NULL AS cancel_reason, false AS is_involuntary
    FROM mrr_span WHERE customer_id = ANY (customers)
    UNION ALL
    SELECT customer_id, ends_at, -1, reporting_minor, subscription_id, plan, tier, currency, cancel_reason, is_involuntary
    FROM mrr_span WHERE customer_id = ANY (customers) AND ends_at IS NOT NULL
  ), moment AS (
    SELECT customer_id, at, sum(sign * coalesce(minor, 0)) AS delta, sum(sign) AS came, coalesce(sum(sign) FILTER (WHERE minor IS NULL), 0) AS unknown
    FROM edge GROUP BY customer_id, at
  ), running AS (
    SELECT customer_id, at, delta, came, unknown, row_number() OVER life AS number, lag(at) OVER life AS previous_at, lead(at) OVER life AS next_at,
      sum(delta) OVER life AS after, sum(came) OVER life AS lasting, sum(unknown) OVER life AS unknown_after
    FROM moment WINDOW life AS (PARTITION BY customer_id ORDER BY at)
  ), started AS (
    SELECT DISTINCT ON (customer_id, at) * FROM edge WHERE sign = 1 ORDER BY customer_id, at, minor DESC NULLS LAST, subscription_id
  ), ended AS (
    SELECT DISTINCT ON (customer_id, at) * FROM edge WHERE sign = -1 ORDER BY customer_id, at, minor DESC NULLS LAST, subscription_id
  ), placed AS (
    SELECT running.*, started.subscription_id AS began_id, started.plan AS began_plan, started.tier AS began_tier, started.currency AS began_currency,
      ended.subscription_id AS ended_id, ended.plan AS ended_plan, ended.tier AS ended_tier, ended.currency AS ended_currency,
      ended.cancel_reason, coalesce(ended.is_involuntary, false) AS is_involuntary,
      CASE
        WHEN lasting = 0 THEN NULL
        WHEN lasting = 1 AND started.at IS NOT NULL THEN row (started.plan, started.tier)::subscription_label
        ELSE (SELECT row (span.plan, span.tier)::subscription_label FROM mrr_span span
          WHERE span.customer_id = running.customer_id AND span.starts_at <= running.at AND coalesce(span.ends_at, 'infinity') > running.at
          ORDER BY span.reporting_minor DESC NULLS LAST, span.starts_at, span.subscription_id LIMIT 1)
      END AS main
    FROM running LEFT JOIN started USING (customer_id, at) LEFT JOIN ended USING (customer_id, at)
  ), named AS (
    SELECT placed.*, lag(main) OVER (PARTITION BY customer_id ORDER BY at) AS main_before,
      CASE
        WHEN number = 1 THEN 'new'
        WHEN lasting = came THEN 'reactivation'
        WHEN lasting = 0 THEN 'churn'
        WHEN delta > 0 THEN 'expansion'
        WHEN delta < 0 THEN 'contraction'
        WHEN unknown > 0 THEN 'expansion'
        WHEN unknown < 0 THEN 'contraction'
        ELSE 'switch'
      END AS kind,
      began_id IS NULL OR (ended_id IS NOT NULL AND (lasting = 0 OR delta < 0)) AS is_loss
    FROM placed
  ), fresh AS MATERIALIZED (
    SELECT customer_id, at, previous_at, next_at, kind, delta AS delta_minor, after - delta AS before_minor, after AS after_minor,
      unknown_after - unknown AS unknown_before, unknown_after,
      CASE WHEN is_loss THEN ended_id ELSE began_id END AS subscription_id,
      coalesce(began_plan, ended_plan) AS plan, coalesce(began_tier, ended_tier) AS tier,
      CASE WHEN is_loss THEN ended_currency ELSE began_currency END AS currency,
      ended_plan AS from_plan, ended_tier AS from_tier, (main_before).plan AS plan_before, (main_before).tier AS tier_before,
      (main).plan AS plan_after, (main).tier AS tier_after, cancel_reason, is_involuntary
    FROM named
  ), gone AS (
    DELETE FROM mrr_movement known
    WHERE customer_id = ANY (customers)
      AND NOT EXISTS (SELECT FROM fresh WHERE fresh.customer_id = known.customer_id AND fresh.at = known.at)
  )
  INSERT INTO mrr_movement AS known (customer_id, at, previous_at, next_at, kind, delta_minor, before_minor, after_minor, unknown_before, unknown_after,
    subscription_id, plan, tier, currency, from_plan, from_tier, plan_before, tier_before, plan_after, tier_after, cancel_reason, is_involuntary)
  SELECT * FROM fresh
  ON CONFLICT (customer_id, at) DO UPDATE SET (previous_at, next_at, kind, delta_minor, before_minor, after_minor, unknown_before, unknown_after,
      subscription_id, plan, tier, currency, from_plan, from_tier, plan_before, tier_before, plan_after, tier_after, cancel_reason, is_involuntary)
    = row (excluded.previous_at, excluded.next_at, excluded.kind, excluded.delta_minor, excluded.before_minor, excluded.after_minor,
      excluded.unknown_before, excluded.unknown_after, excluded.subscription_id, excluded.plan, excluded.tier, excluded.currency, excluded.from_plan,
      excluded.from_tier, excluded.plan_before, excluded.tier_before, excluded.plan_after, excluded.tier_after, excluded.cancel_reason, excluded.is_involuntary)
  WHERE known IS DISTINCT FROM excluded;
END $$;
--> statement-breakpoint
-- The rows of mrr_day that rows of a derived table make, as text: the triggers and the rebuild must not differ.
CREATE FUNCTION mrr_day_query(of_table text, source text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT 'SELECT (fact.at AT TIME ZONE $1)::date, fact.name, fact.plan, fact.tier, fact.currency, coalesce(fact.reason, ''''),
      sum(moved.sign * fact.n), sum(moved.sign * fact.delta), sum(moved.sign * fact.unknown)
    FROM (' || source || ') moved, LATERAL (' || CASE of_table
    WHEN 'mrr_span' THEN '
      SELECT starts_at AS at, ''state'' AS name, plan, tier, currency, NULL AS reason, 1 AS n, coalesce(reporting_minor, 0) AS delta, (reporting_minor IS NULL)::int AS unknown
      UNION ALL SELECT ends_at, ''state'', plan, tier, currency, NULL, -1, -coalesce(reporting_minor, 0), -(reporting_minor IS NULL)::int WHERE ends_at IS NOT NULL
      UNION ALL SELECT starts_at, CASE opens WHEN ''first'' THEN ''started'' ELSE ''resumed'' END, plan, tier, currency, NULL, 1, 0, 0 WHERE opens IS NOT NULL
      UNION ALL SELECT ends_at, ''stopped'', plan, tier, currency, cancel_reason, 1, 0, 0 WHERE closes'
    ELSE '
      SELECT at, kind AS name, plan, tier, currency, cancel_reason AS reason, 1 AS n, delta_minor AS delta, (unknown_before + unknown_after > 0)::int AS unknown
      UNION ALL SELECT at, ''payer'', plan_after, tier_after, '''', NULL, 1, after_minor, unknown_after WHERE plan_after IS NOT NULL
      UNION ALL SELECT at, ''payer'', plan_before, tier_before, '''', NULL, -1, -before_minor, -unknown_before WHERE plan_before IS NOT NULL
      UNION ALL SELECT at, CASE kind WHEN ''expansion'' THEN ''upgraded'' ELSE ''downgraded'' END, plan, tier, currency, NULL, 1, delta_minor, 0
        WHERE kind IN (''expansion'', ''contraction'') AND from_plan <> plan'
    END || ') fact GROUP BY 1, 2, 3, 4, 5, 6'
$$;
--> statement-breakpoint
CREATE FUNCTION count_mrr() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added text := 'SELECT 1 AS sign, added.* FROM added';
  removed text := 'SELECT -1 AS sign, removed.* FROM removed';
BEGIN
  EXECUTE 'INSERT INTO mrr_day AS known (day, fact, plan, tier, currency, cancel_reason, count, delta_minor, unknown)
    SELECT * FROM ('
    || mrr_day_query(TG_TABLE_NAME, CASE TG_OP WHEN 'INSERT' THEN added WHEN 'DELETE' THEN removed ELSE added || ' UNION ALL ' || removed END)
    || ') AS delta (day, fact, plan, tier, currency, reason, n, amount, unconverted)
      WHERE n <> 0 OR amount <> 0 OR unconverted <> 0
    ON CONFLICT (fact, day, plan, tier, currency, cancel_reason) DO UPDATE SET count = known.count + excluded.count,
      delta_minor = known.delta_minor + excluded.delta_minor, unknown = known.unknown + excluded.unknown'
  USING reporting_zone();
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER mrr_span_count_added AFTER INSERT ON mrr_span REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();
--> statement-breakpoint
CREATE TRIGGER mrr_span_count_changed AFTER UPDATE ON mrr_span REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();
--> statement-breakpoint
CREATE TRIGGER mrr_span_count_removed AFTER DELETE ON mrr_span REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();
--> statement-breakpoint
CREATE TRIGGER mrr_movement_count_added AFTER INSERT ON mrr_movement REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();
--> statement-breakpoint
CREATE TRIGGER mrr_movement_count_changed AFTER UPDATE ON mrr_movement REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();
--> statement-breakpoint
CREATE TRIGGER mrr_movement_count_removed AFTER DELETE ON mrr_movement REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_mrr();
--> statement-breakpoint
-- One transaction derives at a time, and holds the lock until it commits: the next one sees what it wrote.
CREATE FUNCTION derive_mrr() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  concerned integer[];
BEGIN
  IF NOT EXISTS (SELECT FROM mrr_pending) THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('mrr'));
  WITH taken AS (DELETE FROM mrr_pending RETURNING customers, currencies),
  paid AS (
    SELECT customer_id FROM subscription WHERE EXISTS (SELECT FROM taken WHERE customers IS NULL AND currencies IS NULL)
    UNION ALL SELECT customer_id FROM taken, unnest(currencies) named JOIN subscription ON subscription.currency = named
    UNION ALL SELECT customer_id FROM taken, unnest(currencies) named JOIN subscription_change change ON change.currency = named
      JOIN subscription ON subscription.id = change.subscription_id)
  SELECT array_agg(DISTINCT customer_id) INTO concerned
  FROM (SELECT unnest(customers) AS customer_id FROM taken UNION ALL SELECT customer_id FROM paid) named;
  IF concerned IS NULL THEN RETURN NULL; END IF;
  PERFORM derive_mrr_spans(concerned);
  PERFORM derive_mrr_movements(concerned);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER mrr_pending_derive AFTER INSERT ON mrr_pending DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION derive_mrr();
--> statement-breakpoint
CREATE FUNCTION note_subscription_customers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO mrr_pending (customers) SELECT noted.customers FROM (SELECT array_agg(DISTINCT customer_id) AS customers FROM added) noted WHERE noted.customers IS NOT NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO mrr_pending (customers) SELECT noted.customers FROM (SELECT array_agg(DISTINCT customer_id) AS customers FROM removed) noted WHERE noted.customers IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION note_change_customers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO mrr_pending (customers) SELECT noted.customers FROM (
      SELECT array_agg(DISTINCT customer_id) AS customers FROM subscription WHERE id IN (SELECT subscription_id FROM removed)) noted
    WHERE noted.customers IS NOT NULL;
  ELSE
    INSERT INTO mrr_pending (customers) SELECT noted.customers FROM (
      SELECT array_agg(DISTINCT customer_id) AS customers FROM subscription WHERE id IN (SELECT subscription_id FROM added)) noted
    WHERE noted.customers IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER subscription_mrr_added AFTER INSERT ON subscription REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_subscription_customers();
--> statement-breakpoint
CREATE TRIGGER subscription_mrr_changed AFTER UPDATE ON subscription REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_subscription_customers();
--> statement-breakpoint
CREATE TRIGGER subscription_mrr_removed AFTER DELETE ON subscription REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_subscription_customers();
--> statement-breakpoint
CREATE TRIGGER subscription_change_mrr_added AFTER INSERT ON subscription_change REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_change_customers();
--> statement-breakpoint
CREATE TRIGGER subscription_change_mrr_changed AFTER UPDATE ON subscription_change REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_change_customers();
--> statement-breakpoint
CREATE TRIGGER subscription_change_mrr_removed AFTER DELETE ON subscription_change REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_change_customers();
--> statement-breakpoint
CREATE FUNCTION note_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mrr_pending (customers) VALUES (ARRAY[NEW.id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER customer_mrr_changed AFTER UPDATE ON customer FOR EACH ROW WHEN (NEW.is_internal <> OLD.is_internal) EXECUTE FUNCTION note_customer();
--> statement-breakpoint
-- A rate may be the one of any subscription that was ever paid in its currencies.
CREATE FUNCTION note_rate_customers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  currencies text[];
BEGIN
  EXECUTE 'SELECT array_agg(DISTINCT currency) FROM (' || CASE TG_OP
    WHEN 'DELETE' THEN 'SELECT currency FROM removed UNION ALL SELECT quote FROM removed'
    ELSE 'SELECT currency FROM added UNION ALL SELECT quote FROM added' END || ') named WHERE currency <> reporting_currency()' INTO currencies;
  INSERT INTO mrr_pending (currencies) SELECT currencies WHERE currencies IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER exchange_rate_mrr_added AFTER INSERT ON exchange_rate REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_rate_customers();
--> statement-breakpoint
CREATE TRIGGER exchange_rate_mrr_changed AFTER UPDATE ON exchange_rate REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_rate_customers();
--> statement-breakpoint
CREATE TRIGGER exchange_rate_mrr_removed AFTER DELETE ON exchange_rate REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_rate_customers();
--> statement-breakpoint
-- Another zone cuts other days; another currency converts everything anew, when the transaction commits.
CREATE FUNCTION rebuild_mrr() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('mrr'));
  DELETE FROM mrr_day;
  EXECUTE 'INSERT INTO mrr_day (day, fact, plan, tier, currency, cancel_reason, count, delta_minor, unknown) '
    || mrr_day_query('mrr_span', 'SELECT 1 AS sign, * FROM mrr_span') || ' UNION ALL '
    || mrr_day_query('mrr_movement', 'SELECT 1 AS sign, * FROM mrr_movement') USING reporting_zone();
  INSERT INTO mrr_pending (customers) VALUES (NULL);
END $$;
--> statement-breakpoint
CREATE FUNCTION follow_reporting_for_mrr() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM rebuild_mrr();
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER setting_mrr_added AFTER INSERT ON setting FOR EACH ROW WHEN (NEW.key = 'reporting') EXECUTE FUNCTION follow_reporting_for_mrr();
--> statement-breakpoint
CREATE TRIGGER setting_mrr_changed AFTER UPDATE ON setting FOR EACH ROW
WHEN (NEW.key = 'reporting' AND NEW.value IS DISTINCT FROM OLD.value) EXECUTE FUNCTION follow_reporting_for_mrr();
--> statement-breakpoint
SELECT rebuild_mrr();
