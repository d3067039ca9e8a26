-- Another zone cuts other days; another currency converts everything anew, when the transaction commits.
CREATE OR REPLACE FUNCTION rebuild_mrr() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('mrr'));
  DELETE FROM mrr_day;
  EXECUTE 'INSERT INTO mrr_day (day, fact, plan, tier, currency, cancel_reason, count, delta_minor, unknown) '
    || mrr_day_query('mrr_span', 'SELECT 1 AS sign, * FROM mrr_span') || ' UNION ALL '
    || mrr_day_query('mrr_movement', 'SELECT 1 AS sign, * FROM mrr_movement') USING reporting_zone();
  INSERT INTO mrr_pending (customers) VALUES (NULL);
END $$;
