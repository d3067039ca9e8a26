-- Notes whose MRR a statement on subscription concerns; it is derived when the transaction commits.
CREATE OR REPLACE FUNCTION note_subscription_customers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO mrr_pending (customers) SELECT noted.customers FROM (SELECT array_agg(DISTINCT customer_id) AS customers FROM added) noted WHERE noted.customers IS NOT NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO mrr_pending (customers) SELECT noted.customers FROM (SELECT array_agg(DISTINCT customer_id) AS customers FROM removed) noted WHERE noted.customers IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER subscription_mrr_added AFTER INSERT ON subscription REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION note_subscription_customers();

CREATE OR REPLACE TRIGGER subscription_mrr_changed AFTER UPDATE ON subscription REFERENCING NEW TABLE AS added OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION note_subscription_customers();

CREATE OR REPLACE TRIGGER subscription_mrr_removed AFTER DELETE ON subscription REFERENCING OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION note_subscription_customers();
