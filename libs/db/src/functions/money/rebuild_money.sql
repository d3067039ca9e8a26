-- Converts and counts all money anew. Writers wait: one that began before is seen, one that begins after sees what changed.
CREATE OR REPLACE FUNCTION rebuild_money() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE transaction, purchase, payout IN EXCLUSIVE MODE;
  UPDATE transaction SET reporting_minor = reporting_amount(amount_minor, currency, occurred_at)
  WHERE reporting_minor IS DISTINCT FROM reporting_amount(amount_minor, currency, occurred_at);
  UPDATE purchase SET reporting_minor = reporting_amount(amount_minor, currency, occurred_at)
  WHERE row (reporting_minor, creator_reporting_minor)
    IS DISTINCT FROM row (reporting_amount(amount_minor, currency, occurred_at), reporting_amount(creator_minor, currency, occurred_at));
  UPDATE payout SET reporting_minor = reporting_amount(amount_minor, currency, created_at)
  WHERE reporting_minor IS DISTINCT FROM reporting_amount(amount_minor, currency, created_at);
  DELETE FROM money_day;
  EXECUTE 'INSERT INTO money_day (day, fact, status, currency, method, product, count, amount_minor, reporting_minor, unconverted) '
    || money_day_query('transaction', 'SELECT 1 AS sign, * FROM transaction')
    || ' UNION ALL ' || money_day_query('payout', 'SELECT 1 AS sign, * FROM payout') USING reporting_zone();
END $$;
