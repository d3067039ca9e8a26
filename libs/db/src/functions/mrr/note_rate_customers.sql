-- A rate may be the one of any subscription that was ever paid in its currencies.
CREATE OR REPLACE FUNCTION note_rate_customers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  currencies text[];
BEGIN
  EXECUTE 'SELECT array_agg(DISTINCT currency) FROM (' || CASE TG_OP
    WHEN 'DELETE' THEN 'SELECT currency FROM removed UNION ALL SELECT quote FROM removed'
    ELSE 'SELECT currency FROM added UNION ALL SELECT quote FROM added' END || ') named WHERE currency <> reporting_currency()' INTO currencies;
  INSERT INTO mrr_pending (currencies) SELECT currencies WHERE currencies IS NOT NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER exchange_rate_mrr_added AFTER INSERT ON exchange_rate REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION note_rate_customers();

CREATE OR REPLACE TRIGGER exchange_rate_mrr_changed AFTER UPDATE ON exchange_rate REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION note_rate_customers();

CREATE OR REPLACE TRIGGER exchange_rate_mrr_removed AFTER DELETE ON exchange_rate REFERENCING OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION note_rate_customers();
