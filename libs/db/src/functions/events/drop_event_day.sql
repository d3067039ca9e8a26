-- Removes a day of raw events for good; its numbers stay in the rollups.
CREATE OR REPLACE FUNCTION drop_event_day(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format('DROP TABLE IF EXISTS %I', 'event_' || to_char(day, 'YYYYMMDD'));
END $$;
