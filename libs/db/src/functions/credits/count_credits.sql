-- What a customer has left, moved with every entry. Rows are locked in one order, so that two batches wait instead of deadlocking.
CREATE OR REPLACE FUNCTION count_credits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  source text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'DELETE' THEN 'SELECT customer_id, kind, credits, 1 AS sign FROM added' END,
    CASE WHEN TG_OP <> 'INSERT' THEN 'SELECT customer_id, kind, credits, -1 FROM removed' END);
BEGIN
  EXECUTE format($q$
    INSERT INTO credit_balance AS held (customer_id, balance, purchased, granted, refunded, consumed, expired, entries)
    SELECT customer_id,
      coalesce(sum(sign * credits * CASE WHEN kind IN ('consumed', 'expired') THEN -1 ELSE 1 END), 0),
      coalesce(sum(sign * credits) FILTER (WHERE kind = 'purchased'), 0),
      coalesce(sum(sign * credits) FILTER (WHERE kind = 'granted'), 0),
      coalesce(sum(sign * credits) FILTER (WHERE kind = 'refunded'), 0),
      coalesce(sum(sign * credits) FILTER (WHERE kind = 'consumed'), 0),
      coalesce(sum(sign * credits) FILTER (WHERE kind = 'expired'), 0),
      sum(sign)
    FROM (%s) AS moved (customer_id, kind, credits, sign)
    GROUP BY customer_id ORDER BY customer_id
    ON CONFLICT (customer_id) DO UPDATE SET balance = held.balance + excluded.balance,
      purchased = held.purchased + excluded.purchased, granted = held.granted + excluded.granted,
      refunded = held.refunded + excluded.refunded, consumed = held.consumed + excluded.consumed,
      expired = held.expired + excluded.expired, entries = held.entries + excluded.entries
  $q$, source);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER credit_entry_count_added AFTER INSERT ON credit_entry REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION count_credits();

CREATE OR REPLACE TRIGGER credit_entry_count_changed AFTER UPDATE ON credit_entry REFERENCING NEW TABLE AS added OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION count_credits();

CREATE OR REPLACE TRIGGER credit_entry_count_removed AFTER DELETE ON credit_entry REFERENCING OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION count_credits();
