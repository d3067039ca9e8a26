-- Stretches in which a subscription brought the same MRR, for these customers. A discount that ends splits a stretch, and each
-- period ends for the reason it was told. Writes only what differs.
CREATE OR REPLACE FUNCTION derive_mrr_spans(customers integer[]) RETURNS void LANGUAGE plpgsql AS $$
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
    SELECT linked.*, CASE
      WHEN NOT closes THEN NULL
      WHEN ends_at = ended_at THEN cancel_reason
      ELSE (SELECT content ->> 'cancel_reason' FROM subscription_period period
        WHERE period.subscription_id = linked.subscription_id AND period.ended_at = linked.ends_at)
    END AS reason FROM linked
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
