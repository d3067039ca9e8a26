-- Notes whose MRR a statement on subscription_change concerns; it is derived when the transaction commits.
CREATE OR REPLACE FUNCTION note_change_customers() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE TRIGGER subscription_change_mrr_added AFTER INSERT ON subscription_change REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION note_change_customers();

CREATE OR REPLACE TRIGGER subscription_change_mrr_changed AFTER UPDATE ON subscription_change REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION note_change_customers();

CREATE OR REPLACE TRIGGER subscription_change_mrr_removed AFTER DELETE ON subscription_change REFERENCING OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION note_change_customers();
