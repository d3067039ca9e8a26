CREATE TABLE "backfill_cursor" (
	"resource" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone,
	"last_id" text,
	"objects" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_event" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"object_id" text,
	"object_type" text,
	"contains" text[] DEFAULT '{}' NOT NULL,
	"refs" text[] DEFAULT '{}' NOT NULL,
	"api_version" text,
	"account" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"payload" jsonb,
	"outcome" text NOT NULL,
	"reason" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "webhook_event_object_index" ON "webhook_event" USING btree ("object_id");--> statement-breakpoint
CREATE INDEX "webhook_event_contains_index" ON "webhook_event" USING gin ("contains");--> statement-breakpoint
CREATE INDEX "webhook_event_refs_index" ON "webhook_event" USING gin ("refs");--> statement-breakpoint
CREATE INDEX "webhook_event_type_index" ON "webhook_event" USING btree ("type","received_at");--> statement-breakpoint
CREATE INDEX "webhook_event_retry_index" ON "webhook_event" USING btree ("retry_at") WHERE "webhook_event"."retry_at" is not null;