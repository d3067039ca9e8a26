-- The transaction that wrote a customer last, by which the folder of rollups finds what changed.
CREATE OR REPLACE FUNCTION stamp_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.txid := pg_current_xact_id();
  NEW.updated_at := now();
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER customer_stamp BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION stamp_customer();
