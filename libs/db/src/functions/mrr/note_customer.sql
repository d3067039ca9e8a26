-- A customer who becomes internal, or no longer is, brings other MRR.
CREATE OR REPLACE FUNCTION note_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mrr_pending (customers) VALUES (ARRAY[NEW.id]);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER customer_mrr_changed AFTER UPDATE ON customer
FOR EACH ROW WHEN (NEW.is_internal <> OLD.is_internal) EXECUTE FUNCTION note_customer();
