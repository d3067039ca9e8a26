-- What subscriptions were, stretch by stretch. Before its first known change, a subscription was as it is now; a cancelled one
-- was active until it ended. Windows are by customer, so that a condition on customers reaches the tables.
CREATE OR REPLACE VIEW subscription_state AS
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
