-- Notes the rows of closed months that a statement wrote. The first argument is the fact, the second its column of time.
CREATE OR REPLACE FUNCTION note_late_facts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  side text;
BEGIN
  IF NOT EXISTS (SELECT FROM closed_month) THEN
    RETURN NULL;
  END IF;
  FOREACH side IN ARRAY CASE TG_OP
    WHEN 'INSERT' THEN ARRAY['new_rows'] WHEN 'DELETE' THEN ARRAY['old_rows'] ELSE ARRAY['new_rows', 'old_rows'] END
  LOOP
    EXECUTE format(
      'INSERT INTO late_fact (month, fact, id) SELECT m.month, %L, r.id FROM %I r JOIN closed_month m ON r.%I >= m.from_at AND r.%3$I < m.to_at',
      TG_ARGV[0], side, TG_ARGV[1]);
  END LOOP;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER transaction_late_insert AFTER INSERT ON "transaction" REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('transaction', 'occurred_at');

CREATE OR REPLACE TRIGGER transaction_late_update AFTER UPDATE ON "transaction" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('transaction', 'occurred_at');

CREATE OR REPLACE TRIGGER transaction_late_delete AFTER DELETE ON "transaction" REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('transaction', 'occurred_at');

CREATE OR REPLACE TRIGGER payout_late_insert AFTER INSERT ON "payout" REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('payout', 'created_at');

CREATE OR REPLACE TRIGGER payout_late_update AFTER UPDATE ON "payout" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('payout', 'created_at');

CREATE OR REPLACE TRIGGER payout_late_delete AFTER DELETE ON "payout" REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('payout', 'created_at');

CREATE OR REPLACE TRIGGER purchase_late_insert AFTER INSERT ON "purchase" REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('purchase', 'occurred_at');

CREATE OR REPLACE TRIGGER purchase_late_update AFTER UPDATE ON "purchase" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('purchase', 'occurred_at');

CREATE OR REPLACE TRIGGER purchase_late_delete AFTER DELETE ON "purchase" REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('purchase', 'occurred_at');
