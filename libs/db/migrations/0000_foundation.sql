CREATE TABLE "api_key" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_key_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "audience" (
	"version" integer NOT NULL,
	"grain" text NOT NULL,
	"dimension" text NOT NULL,
	"name" text NOT NULL,
	"bucket" timestamp (3) with time zone NOT NULL,
	"value" text NOT NULL,
	"people" "bytea" NOT NULL,
	"extra" "bytea"[] NOT NULL,
	CONSTRAINT "audience_version_grain_dimension_name_bucket_value_pk" PRIMARY KEY("version","grain","dimension","name","bucket","value")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"actor_role" text,
	"action" text NOT NULL,
	"resource_type" text NOT NULL,
	"resource_id" text,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"request_id" text NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bug_report" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" integer,
	"title" text NOT NULL,
	"body" text,
	"severity" text NOT NULL,
	"status" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"resolution" text
);
--> statement-breakpoint
CREATE TABLE "credit_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" integer NOT NULL,
	"kind" text NOT NULL,
	"credits" integer NOT NULL,
	"amount_minor" bigint,
	"currency" char(3),
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"generation_id" text
);
--> statement-breakpoint
CREATE TABLE "customer" (
	"id" integer PRIMARY KEY NOT NULL,
	"external_id" text NOT NULL,
	"email" text,
	"name" text,
	"role" text,
	"tier" text,
	"country" char(2),
	"signup_source" text,
	"character_count" integer,
	"status" text DEFAULT 'active' NOT NULL,
	"signed_up_at" timestamp (3) with time zone,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"opted_out_at" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	"is_internal" boolean DEFAULT false NOT NULL,
	"traits" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "customer_external_id_unique" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "event_time_correction" (
	"message_id" text PRIMARY KEY NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"occurred_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"message_id" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"name" text NOT NULL,
	"actor_id" integer NOT NULL,
	"session_id" text,
	"origin" text NOT NULL,
	"bot" text,
	"country" char(2),
	"city" text,
	"device" text,
	"browser" text,
	"os" text,
	"source" text,
	"medium" text,
	"campaign" text,
	"referrer" text,
	"page_host" text,
	"page_path" text,
	"properties" jsonb NOT NULL,
	CONSTRAINT "event_message_unique" UNIQUE("message_id","occurred_at")
) PARTITION BY RANGE ("occurred_at");
--> statement-breakpoint
CREATE TABLE "generation" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" integer NOT NULL,
	"type" text NOT NULL,
	"quality" text,
	"aspect_ratio" text,
	"is_nsfw" boolean,
	"voice_model" text,
	"text_length" integer,
	"scene" text,
	"environment" text,
	"outfit" text,
	"pose" text,
	"status" text NOT NULL,
	"failure_reason" text,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "identity_merge" (
	"from_id" integer PRIMARY KEY NOT NULL,
	"into_id" integer NOT NULL,
	"merged_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identity_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"person_id" integer NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "influencer_request" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" integer NOT NULL,
	"platform" text NOT NULL,
	"handle" text NOT NULL,
	"follower_count" integer,
	"status" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "ingestion_warning" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ingestion_warning_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"origin" text NOT NULL,
	"api_key_id" uuid,
	"outcome" text NOT NULL,
	"code" text NOT NULL,
	"message" text NOT NULL,
	"field" text,
	"event_name" text,
	"message_id" text,
	"payload" jsonb
);
--> statement-breakpoint
CREATE TABLE "intake_batch" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "intake_batch_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"days" date[] NOT NULL,
	"event_count" integer NOT NULL,
	"committed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_fold" (
	"version" integer NOT NULL,
	"person_id" integer NOT NULL,
	"traits" jsonb NOT NULL,
	CONSTRAINT "person_fold_version_person_id_pk" PRIMARY KEY("version","person_id")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "rollup_watermark" (
	"version" integer PRIMARY KEY NOT NULL,
	"txid" "xid8" NOT NULL,
	"zone" text NOT NULL,
	"is_live" boolean NOT NULL,
	"folded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_segment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"definition" jsonb NOT NULL,
	"owner_id" text NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"version" integer NOT NULL,
	"session_id" text NOT NULL,
	"actor_id" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_version_session_id_pk" PRIMARY KEY("version","session_id")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"impersonated_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "staff_two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean,
	"failed_verification_count" integer,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text NOT NULL,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"banned" boolean DEFAULT false NOT NULL,
	"ban_reason" text,
	"ban_expires" timestamp (3) with time zone,
	"failed_sign_ins" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "subscription_change" (
	"id" text PRIMARY KEY NOT NULL,
	"subscription_id" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"plan" text NOT NULL,
	"tier" text NOT NULL,
	"status" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"interval" text NOT NULL,
	"quantity" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscription" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" integer NOT NULL,
	"plan" text NOT NULL,
	"tier" text NOT NULL,
	"status" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"interval" text NOT NULL,
	"quantity" integer DEFAULT 1 NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"trial_ends_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"cancel_reason" text
);
--> statement-breakpoint
CREATE TABLE "trait_audience" (
	"version" integer NOT NULL,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	"people" "bytea" NOT NULL,
	CONSTRAINT "trait_audience_version_dimension_value_pk" PRIMARY KEY("version","dimension","value")
);
--> statement-breakpoint
CREATE TABLE "transaction" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" integer NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"charge_id" text,
	"method" text,
	"description" text
);
--> statement-breakpoint
ALTER TABLE "bug_report" ADD CONSTRAINT "bug_report_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_entry" ADD CONSTRAINT "credit_entry_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer" ADD CONSTRAINT "customer_id_identity_id_fk" FOREIGN KEY ("id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation" ADD CONSTRAINT "generation_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_request" ADD CONSTRAINT "influencer_request_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_account" ADD CONSTRAINT "staff_account_user_id_staff_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_user_id_staff_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_two_factor" ADD CONSTRAINT "staff_two_factor_user_id_staff_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_change" ADD CONSTRAINT "subscription_change_subscription_id_subscription_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscription"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transaction" ADD CONSTRAINT "transaction_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_occurred_index" ON "audit_entry" USING btree ("occurred_at" DESC NULLS LAST,"sequence" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_entry_actor_index" ON "audit_entry" USING btree ("actor_id","sequence" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_entry_action_index" ON "audit_entry" USING btree ("action","sequence" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_entry_resource_index" ON "audit_entry" USING btree ("resource_type","resource_id","sequence" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "bug_report_status_index" ON "bug_report" USING btree ("status","reported_at");--> statement-breakpoint
CREATE INDEX "credit_entry_occurred_index" ON "credit_entry" USING btree ("occurred_at","kind");--> statement-breakpoint
CREATE INDEX "credit_entry_customer_index" ON "credit_entry" USING btree ("customer_id","occurred_at");--> statement-breakpoint
CREATE INDEX "customer_txid_index" ON "customer" USING btree ("txid");--> statement-breakpoint
CREATE INDEX "customer_started_index" ON "customer" USING btree (coalesce("signed_up_at", "first_seen_at"),"id");--> statement-breakpoint
CREATE INDEX "customer_email_index" ON "customer" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "event_actor_index" ON "event" USING btree ("actor_id","occurred_at");--> statement-breakpoint
CREATE INDEX "event_txid_index" ON "event" USING btree ("txid");--> statement-breakpoint
CREATE INDEX "generation_queued_index" ON "generation" USING btree ("queued_at","status");--> statement-breakpoint
CREATE INDEX "generation_finished_index" ON "generation" USING btree ("finished_at","status");--> statement-breakpoint
CREATE INDEX "generation_customer_index" ON "generation" USING btree ("customer_id","queued_at");--> statement-breakpoint
CREATE INDEX "identity_merge_txid_index" ON "identity_merge" USING btree ("txid");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_kind_key_unique" ON "identity" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "identity_person_id_index" ON "identity" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "influencer_request_status_index" ON "influencer_request" USING btree ("status","requested_at");--> statement-breakpoint
CREATE INDEX "ingestion_warning_received_index" ON "ingestion_warning" USING btree ("received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "intake_batch_txid_index" ON "intake_batch" USING btree ("txid");--> statement-breakpoint
CREATE INDEX "session_actor_index" ON "session" USING btree ("version","actor_id");--> statement-breakpoint
CREATE INDEX "staff_account_user_index" ON "staff_account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_session_user_index" ON "staff_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_two_factor_user_index" ON "staff_two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_verification_identifier_index" ON "staff_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "subscription_change_subscription_index" ON "subscription_change" USING btree ("subscription_id","changed_at");--> statement-breakpoint
CREATE INDEX "subscription_customer_index" ON "subscription" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "subscription_period_index" ON "subscription" USING btree ("started_at","ended_at");--> statement-breakpoint
CREATE INDEX "transaction_occurred_index" ON "transaction" USING btree ("occurred_at","kind");--> statement-breakpoint
CREATE INDEX "transaction_customer_index" ON "transaction" USING btree ("customer_id","occurred_at");