-- The rows of money_day that rows of a table make, as text: the triggers, the rebuild and the recount must not differ.
CREATE OR REPLACE FUNCTION money_day_query(of_table text, source text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format(
    'SELECT (%s AT TIME ZONE $1)::date, %s, status, currency, coalesce(method, ''''), %s, sum(sign), sum(sign * amount_minor),
       sum(sign * coalesce(reporting_minor, 0)), coalesce(sum(sign) FILTER (WHERE reporting_minor IS NULL), 0)
     FROM (%s) moved GROUP BY 1, 2, 3, 4, 5, 6',
    CASE of_table WHEN 'payout' THEN 'created_at' ELSE 'occurred_at' END,
    CASE of_table WHEN 'payout' THEN 'CASE recipient WHEN ''platform'' THEN ''platform_payout'' ELSE ''payout'' END' ELSE 'kind' END,
    CASE of_table WHEN 'payout' THEN '''''' ELSE 'coalesce(product, '''')' END,
    source)
$$;
