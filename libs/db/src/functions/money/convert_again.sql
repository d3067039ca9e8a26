-- A rate that was written, changed or taken back reaches the money of its days, until the next day with a rate.
CREATE OR REPLACE FUNCTION convert_again() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes text := CASE TG_OP WHEN 'INSERT' THEN 'SELECT * FROM added' WHEN 'DELETE' THEN 'SELECT * FROM removed'
    ELSE 'SELECT * FROM added UNION ALL SELECT * FROM removed' END;
  change record;
BEGIN
  LOCK TABLE transaction, purchase, payout IN EXCLUSIVE MODE;
  FOR change IN EXECUTE '
    SELECT CASE quote WHEN $1 THEN currency ELSE quote END AS currency,
      min(day)::timestamp AT TIME ZONE ''UTC'' AS since,
      max(coalesce((SELECT min(next.day) FROM exchange_rate next
        WHERE next.currency = changed.currency AND next.quote = changed.quote AND next.day > changed.day), ''infinity'')
      )::timestamp AT TIME ZONE ''UTC'' AS until
    FROM (' || changes || ') changed WHERE $1 IN (currency, quote) GROUP BY 1 ORDER BY 1' USING reporting_currency()
  LOOP
    UPDATE transaction SET reporting_minor = reporting_amount(amount_minor, currency, occurred_at)
    WHERE currency = change.currency AND occurred_at >= change.since AND occurred_at < change.until
      AND reporting_minor IS DISTINCT FROM reporting_amount(amount_minor, currency, occurred_at);
    UPDATE purchase SET reporting_minor = reporting_amount(amount_minor, currency, occurred_at)
    WHERE currency = change.currency AND occurred_at >= change.since AND occurred_at < change.until
      AND row (reporting_minor, creator_reporting_minor)
        IS DISTINCT FROM row (reporting_amount(amount_minor, currency, occurred_at), reporting_amount(creator_minor, currency, occurred_at));
    UPDATE payout SET reporting_minor = reporting_amount(amount_minor, currency, created_at)
    WHERE currency = change.currency AND created_at >= change.since AND created_at < change.until
      AND reporting_minor IS DISTINCT FROM reporting_amount(amount_minor, currency, created_at);
  END LOOP;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER exchange_rate_added AFTER INSERT ON exchange_rate REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION convert_again();

CREATE OR REPLACE TRIGGER exchange_rate_changed AFTER UPDATE ON exchange_rate REFERENCING NEW TABLE AS added OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION convert_again();

CREATE OR REPLACE TRIGGER exchange_rate_removed AFTER DELETE ON exchange_rate REFERENCING OLD TABLE AS removed
FOR EACH STATEMENT EXECUTE FUNCTION convert_again();
