-- One transaction derives at a time, and holds the lock until it commits: the next one sees what it wrote.
CREATE OR REPLACE FUNCTION derive_mrr() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- A constraint trigger cannot be replaced, nor dropped while it waits for the commit: a migration drops it where it must change.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = 'mrr_pending_derive') THEN
    CREATE CONSTRAINT TRIGGER mrr_pending_derive AFTER INSERT ON mrr_pending DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION derive_mrr();
  END IF;
END $$;
