-- What became of customers at each instant, all their spans netted: new, reactivation, expansion, contraction, churn or switch.
-- Writes only what differs.
CREATE OR REPLACE FUNCTION derive_mrr_movements(customers integer[]) RETURNS void LANGUAGE plpgsql AS $$
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
