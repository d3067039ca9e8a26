-- Moves money_day by the difference between the rows before and after a statement.
CREATE OR REPLACE FUNCTION count_money() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added text := 'SELECT 1 AS sign, added.* FROM added';
  removed text := 'SELECT -1 AS sign, removed.* FROM removed';
BEGIN
  -- Whoever counts, counts alone until they commit: two that move the same days in another order would wait for each other.
  PERFORM pg_advisory_xact_lock(hashtext('money_day'));
  EXECUTE 'INSERT INTO money_day AS known (day, fact, status, currency, method, product, count, amount_minor, reporting_minor, unconverted)
    SELECT * FROM ('
    || money_day_query(TG_TABLE_NAME, CASE TG_OP WHEN 'INSERT' THEN added WHEN 'DELETE' THEN removed ELSE added || ' UNION ALL ' || removed END)
    || ') AS delta (day, fact, status, currency, method, product, n, amount, reporting, unknown)
      WHERE n <> 0 OR amount <> 0 OR reporting <> 0 OR unknown <> 0
      ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (day, fact, status, currency, method, product) DO UPDATE SET count = known.count + excluded.count,
      amount_minor = known.amount_minor + excluded.amount_minor,
      reporting_minor = known.reporting_minor + excluded.reporting_minor, unconverted = known.unconverted + excluded.unconverted'
  USING reporting_zone();
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER transaction_count_added AFTER INSERT ON transaction REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION count_money();

CREATE OR REPLACE TRIGGER transaction_count_changed AFTER UPDATE ON transaction REFERENCING NEW TABLE AS added OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION count_money();

CREATE OR REPLACE TRIGGER transaction_count_removed AFTER DELETE ON transaction REFERENCING OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION count_money();

CREATE OR REPLACE TRIGGER payout_count_added AFTER INSERT ON payout REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION count_money();

CREATE OR REPLACE TRIGGER payout_count_changed AFTER UPDATE ON payout REFERENCING NEW TABLE AS added OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION count_money();

CREATE OR REPLACE TRIGGER payout_count_removed AFTER DELETE ON payout REFERENCING OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION count_money();
