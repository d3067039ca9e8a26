-- The zone whose midnights cut days: the setting, else UTC.
CREATE OR REPLACE FUNCTION reporting_zone() RETURNS text LANGUAGE sql AS $$
  SELECT coalesce((SELECT value ->> 'zone' FROM setting WHERE key = 'reporting'), 'UTC')
$$;
