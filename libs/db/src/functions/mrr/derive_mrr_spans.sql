-- Stretches in which a subscription brought the same MRR, for these customers. A discount that ends splits a stretch, and each
-- period ends for the reason it was told. One that is cancelled and made anew within a minute goes on in the new one. What
-- nobody told is unknown, not nothing. Writes only what differs.
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
    FROM piece WHERE mrr > 0 OR mrr IS NULL
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
    SELECT stretch.*, ends_at IS NOT NULL AND lead(starts_at) OVER (PARTITION BY subscription_id ORDER BY starts_at) IS DISTINCT FROM ends_at AS closes,
      number = 1 OR previous_end IS DISTINCT FROM starts_at AS begins
    FROM stretch
  ), near AS (
    SELECT old.subscription_id AS old_id, old.number AS old_number, anew.subscription_id AS new_id, anew.number AS new_number, anew.starts_at AS until,
      greatest(anew.starts_at - old.ends_at, old.ends_at - anew.starts_at) AS apart
    FROM linked old JOIN linked anew ON anew.customer_id = old.customer_id AND anew.subscription_id <> old.subscription_id AND anew.begins
      AND anew.starts_at BETWEEN old.ends_at - interval '1 minute' AND old.ends_at + interval '1 minute'
      AND anew.starts_at > old.starts_at AND coalesce(anew.ends_at, 'infinity') > old.ends_at
    WHERE old.closes
  ), nearest AS (
    SELECT DISTINCT ON (old_id, old_number) * FROM near ORDER BY old_id, old_number, apart, new_id
  ), anew AS (
    SELECT DISTINCT ON (new_id, new_number) * FROM nearest ORDER BY new_id, new_number, apart, old_id
  ), settled AS (
    SELECT linked.subscription_id, linked.number, linked.customer_id, linked.starts_at, coalesce(gone.until, linked.ends_at) AS ends_at, linked.plan,
      linked.tier, linked.currency, linked.mrr, linked.started_at, linked.ended_at, linked.cancel_reason, linked.previous_end, linked.status,
      linked.next_status, linked.closes AND gone.until IS NULL AS closes, linked.begins AND come.until IS NULL AS begins
    FROM linked
    LEFT JOIN anew gone ON gone.old_id = linked.subscription_id AND gone.old_number = linked.number
    LEFT JOIN anew come ON come.new_id = linked.subscription_id AND come.new_number = linked.number
  ), reasoned AS (
    SELECT settled.*, CASE
      WHEN NOT closes THEN NULL
      WHEN ends_at = ended_at THEN cancel_reason
      ELSE (SELECT content ->> 'cancel_reason' FROM subscription_period period
        WHERE period.subscription_id = settled.subscription_id AND period.ended_at = settled.ends_at)
    END AS reason FROM settled
  ), fresh AS MATERIALIZED (
    SELECT subscription_id, customer_id, starts_at, ends_at, plan, tier, currency, mrr AS mrr_minor,
      CASE currency WHEN reporting_currency() THEN mrr ELSE reporting_amount(mrr, currency, started_at) END AS reporting_minor,
      CASE WHEN NOT begins THEN NULL WHEN number = 1 THEN 'first' ELSE 'again' END AS opens,
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
