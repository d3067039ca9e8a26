CREATE TABLE "balance_transaction" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"fee_minor" bigint NOT NULL,
	"net_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"source_id" text,
	"payout_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"available_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "exchange_rate" (
	"id" text PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"currency" char(3) NOT NULL,
	"quote" char(3) NOT NULL,
	"rate" numeric NOT NULL,
	"minor_rate" numeric NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payout" (
	"id" text PRIMARY KEY NOT NULL,
	"recipient" text DEFAULT 'creator' NOT NULL,
	"creator_id" integer,
	"status" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"scheduled_for" date,
	"paid_at" timestamp (3) with time zone,
	"returned_at" timestamp (3) with time zone,
	"method" text,
	"failure_code" text,
	"failure_message" text,
	"reporting_minor" bigint
);
--> statement-breakpoint
CREATE TABLE "purchase" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" integer NOT NULL,
	"creator_id" integer NOT NULL,
	"content_id" text NOT NULL,
	"content_type" text,
	"content_title" text,
	"charge_id" text,
	"amount_minor" bigint NOT NULL,
	"creator_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"payout_id" text,
	"reporting_minor" bigint,
	"creator_reporting_minor" bigint
);
--> statement-breakpoint
ALTER TABLE "credit_entry" ADD COLUMN "charge_id" text;--> statement-breakpoint
ALTER TABLE "credit_entry" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscription_change" ADD COLUMN "interval_count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_change" ADD COLUMN "discount_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_change" ADD COLUMN "discount_ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscription" ADD COLUMN "interval_count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription" ADD COLUMN "discount_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription" ADD COLUMN "discount_ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "transaction" ADD COLUMN "product" text;--> statement-breakpoint
ALTER TABLE "transaction" ADD COLUMN "subscription_id" text;--> statement-breakpoint
ALTER TABLE "transaction" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "transaction" ADD COLUMN "reporting_minor" bigint;--> statement-breakpoint
ALTER TABLE "payout" ADD CONSTRAINT "payout_creator_id_customer_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_creator_id_customer_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "balance_transaction_created_index" ON "balance_transaction" USING btree ("created_at","type");--> statement-breakpoint
CREATE INDEX "balance_transaction_source_index" ON "balance_transaction" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "exchange_rate_day_index" ON "exchange_rate" USING btree ("currency","quote","day");--> statement-breakpoint
CREATE INDEX "payout_created_index" ON "payout" USING btree ("created_at","status");--> statement-breakpoint
CREATE INDEX "payout_creator_index" ON "payout" USING btree ("creator_id","created_at");--> statement-breakpoint
CREATE INDEX "purchase_occurred_index" ON "purchase" USING btree ("occurred_at");--> statement-breakpoint
CREATE INDEX "purchase_customer_index" ON "purchase" USING btree ("customer_id","occurred_at");--> statement-breakpoint
CREATE INDEX "purchase_creator_index" ON "purchase" USING btree ("creator_id","occurred_at");--> statement-breakpoint
CREATE INDEX "purchase_content_index" ON "purchase" USING btree ("content_id","occurred_at");--> statement-breakpoint
CREATE INDEX "purchase_charge_index" ON "purchase" USING btree ("charge_id");--> statement-breakpoint
CREATE INDEX "purchase_payout_index" ON "purchase" USING btree ("payout_id");--> statement-breakpoint
CREATE INDEX "transaction_charge_index" ON "transaction" USING btree ("charge_id");