-- What the schema files cannot say: partitions on demand, row versions, the audit log's lock, least privilege.

-- Makes the day partitions that are missing. Runs as the owner, because the services may not create tables.
CREATE FUNCTION ensure_event_days(days date[]) RETURNS void
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
    CONTINUE WHEN to_regclass(partition_name) IS NOT NULL;
    EXECUTE format('CREATE TABLE %I (LIKE event INCLUDING ALL)', partition_name);
    -- Attaching lets inserts go on, where CREATE TABLE … PARTITION OF would stop them.
    EXECUTE format('ALTER TABLE event ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition_name,
      wanted::timestamp AT TIME ZONE 'UTC', (wanted + 1)::timestamp AT TIME ZONE 'UTC');
  END LOOP;
END $$;
--> statement-breakpoint
-- Removes a day of raw events for good; its numbers stay in the rollups.
CREATE FUNCTION drop_event_day(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format('DROP TABLE IF EXISTS %I', 'event_' || to_char(day, 'YYYYMMDD'));
END $$;
--> statement-breakpoint
CREATE FUNCTION stamp_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.txid := pg_current_xact_id();
  NEW.updated_at := now();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER customer_stamp BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION stamp_customer();
--> statement-breakpoint
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
INSERT INTO rollup_watermark (version, txid, zone, is_live) VALUES (1, '0', 'UTC', true);
--> statement-breakpoint
-- The services' role: no table of its own, no way to change the audit log. Without the right to make roles the trigger alone guards it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sextant_app') THEN
    BEGIN
      CREATE ROLE sextant_app NOLOGIN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN RETURN;
    END;
  END IF;
  GRANT USAGE ON SCHEMA public TO sextant_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO sextant_app;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO sextant_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sextant_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO sextant_app;
  REVOKE UPDATE, DELETE ON audit_entry FROM sextant_app;
  EXECUTE format('GRANT sextant_app TO %I', current_user);
END $$;
