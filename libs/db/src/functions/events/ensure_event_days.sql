-- Makes the day partitions that are missing. Runs as the owner, because the services may not create tables.
CREATE OR REPLACE FUNCTION ensure_event_days(days date[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wanted date;
  partition_name text;
BEGIN
  FOR wanted IN SELECT DISTINCT d FROM unnest(days) AS d ORDER BY d LOOP
    partition_name := 'event_' || to_char(wanted, 'YYYYMMDD');
    CONTINUE WHEN to_regclass(partition_name) IS NOT NULL;
    -- Two processes may want the same day at once; one makes it, the other finds it.
    PERFORM pg_advisory_xact_lock(hashtext('ensure_event_days'));
    BEGIN
      EXECUTE format('CREATE TABLE %I (LIKE event INCLUDING ALL)', partition_name);
      -- Attaching lets inserts go on, where CREATE TABLE … PARTITION OF would stop them.
      EXECUTE format('ALTER TABLE event ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition_name,
        wanted::timestamp AT TIME ZONE 'UTC', (wanted + 1)::timestamp AT TIME ZONE 'UTC');
    EXCEPTION
      -- Waiting for the lock does not show a session what another one has made meanwhile.
      WHEN duplicate_table THEN NULL;
    END;
  END LOOP;
END $$;
