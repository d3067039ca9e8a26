CREATE TABLE "closed_month_row" (
	"month" char(7) NOT NULL,
	"fact" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	"reporting_minor" bigint,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "closed_month_row_month_fact_id_pk" PRIMARY KEY("month","fact","id")
);
--> statement-breakpoint
CREATE TABLE "closed_month" (
	"month" char(7) PRIMARY KEY NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL,
	"zone" text NOT NULL,
	"currency" char(3) NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"closed_by_id" text NOT NULL,
	"closed_by_name" text NOT NULL,
	"reason" text NOT NULL,
	"definitions" jsonb NOT NULL,
	"figures" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "late_fact" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"month" char(7) NOT NULL,
	"fact" text NOT NULL,
	"id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"type" text NOT NULL,
	"format" text NOT NULL,
	"group_by" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"zone" text NOT NULL,
	"currency" char(3) NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"requested_by_kind" text NOT NULL,
	"requested_by_id" text NOT NULL,
	"requested_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_id" uuid,
	"lease_until" timestamp (3) with time zone,
	"is_cancel_requested" boolean DEFAULT false NOT NULL,
	"rows_done" bigint DEFAULT 0 NOT NULL,
	"rows_total" bigint,
	"progress_at" timestamp (3) with time zone,
	"row_count" bigint,
	"file_key" text,
	"manifest_key" text,
	"file_name" text,
	"file_size_bytes" bigint,
	"sha256" text,
	"manifest" jsonb,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "restatement_cause" (
	"restatement_id" uuid NOT NULL,
	"fact" text NOT NULL,
	"id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "restatement_cause_restatement_id_fact_id_pk" PRIMARY KEY("restatement_id","fact","id")
);
--> statement-breakpoint
CREATE TABLE "restatement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"month" char(7) NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"figures" jsonb NOT NULL,
	"cause_count" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "closed_month_row" ADD CONSTRAINT "closed_month_row_month_closed_month_month_fk" FOREIGN KEY ("month") REFERENCES "public"."closed_month"("month") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "restatement_cause" ADD CONSTRAINT "restatement_cause_restatement_id_restatement_id_fk" FOREIGN KEY ("restatement_id") REFERENCES "public"."restatement"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "restatement" ADD CONSTRAINT "restatement_month_closed_month_month_fk" FOREIGN KEY ("month") REFERENCES "public"."closed_month"("month") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "late_fact_month_index" ON "late_fact" USING btree ("month");
--> statement-breakpoint
CREATE INDEX "report_run_created_index" ON "report_run" USING btree ("created_at" DESC NULLS LAST,"id");
--> statement-breakpoint
CREATE INDEX "report_run_open_index" ON "report_run" USING btree ("status","created_at");
--> statement-breakpoint
CREATE INDEX "restatement_month_index" ON "restatement" USING btree ("month","at");
--> statement-breakpoint
-- What was reported stays as it was reported.
CREATE FUNCTION refuse_reported_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was reported is append only';
END $$;
--> statement-breakpoint
CREATE TRIGGER closed_month_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON closed_month
FOR EACH STATEMENT EXECUTE FUNCTION refuse_reported_change();
--> statement-breakpoint
CREATE TRIGGER restatement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON restatement
FOR EACH STATEMENT EXECUTE FUNCTION refuse_reported_change();
--> statement-breakpoint
CREATE TRIGGER restatement_cause_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON restatement_cause
FOR EACH STATEMENT EXECUTE FUNCTION refuse_reported_change();
--> statement-breakpoint
-- Notes the rows of closed months that a statement wrote. The first argument is the fact, the second its column of time.
CREATE FUNCTION note_late_facts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  side text;
BEGIN
  IF NOT EXISTS (SELECT FROM closed_month) THEN
    RETURN NULL;
  END IF;
  FOREACH side IN ARRAY CASE TG_OP
    WHEN 'INSERT' THEN ARRAY['new_rows'] WHEN 'DELETE' THEN ARRAY['old_rows'] ELSE ARRAY['new_rows', 'old_rows'] END
  LOOP
    EXECUTE format(
      'INSERT INTO late_fact (month, fact, id) SELECT m.month, %L, r.id FROM %I r JOIN closed_month m ON r.%I >= m.from_at AND r.%3$I < m.to_at',
      TG_ARGV[0], side, TG_ARGV[1]);
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER transaction_late_insert AFTER INSERT ON "transaction" REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('transaction', 'occurred_at');
--> statement-breakpoint
CREATE TRIGGER transaction_late_update AFTER UPDATE ON "transaction" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('transaction', 'occurred_at');
--> statement-breakpoint
CREATE TRIGGER transaction_late_delete AFTER DELETE ON "transaction" REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('transaction', 'occurred_at');
--> statement-breakpoint
CREATE TRIGGER payout_late_insert AFTER INSERT ON "payout" REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('payout', 'created_at');
--> statement-breakpoint
CREATE TRIGGER payout_late_update AFTER UPDATE ON "payout" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('payout', 'created_at');
--> statement-breakpoint
CREATE TRIGGER payout_late_delete AFTER DELETE ON "payout" REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('payout', 'created_at');
--> statement-breakpoint
CREATE TRIGGER purchase_late_insert AFTER INSERT ON "purchase" REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('purchase', 'occurred_at');
--> statement-breakpoint
CREATE TRIGGER purchase_late_update AFTER UPDATE ON "purchase" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('purchase', 'occurred_at');
--> statement-breakpoint
CREATE TRIGGER purchase_late_delete AFTER DELETE ON "purchase" REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION note_late_facts('purchase', 'occurred_at');
--> statement-breakpoint
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'sextant_app') THEN
    REVOKE UPDATE, DELETE ON closed_month, restatement, restatement_cause FROM sextant_app;
  END IF;
END $$;
