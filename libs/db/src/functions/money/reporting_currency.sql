-- The currency every total is told in: the setting, else USD.
CREATE OR REPLACE FUNCTION reporting_currency() RETURNS text LANGUAGE sql AS $$
  SELECT coalesce((SELECT value ->> 'currency' FROM setting WHERE key = 'reporting'), 'USD')
$$;
