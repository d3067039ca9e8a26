CREATE TABLE "tax_correction" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tax_correction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"customer_id" integer NOT NULL,
	"tax_year" integer NOT NULL,
	"form" text NOT NULL,
	"measure" text NOT NULL,
	"change" bigint NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tax_payee" (
	"customer_id" integer PRIMARY KEY NOT NULL,
	"account_number" text NOT NULL,
	"document" text,
	"signed_on" date,
	"entity_type" text NOT NULL,
	"legal_name" text,
	"business_name" text,
	"address1" text,
	"address2" text,
	"city" text,
	"region" text,
	"postal_code" text,
	"country" char(2),
	"tin_type" text,
	"tin_cipher" "bytea",
	"tin_last_four" char(4),
	"tin_digest" "bytea",
	"exempt_payee_code" text,
	"is_backup_withheld" boolean NOT NULL,
	"has_second_tin_notice" boolean NOT NULL,
	"income_kind" text NOT NULL,
	"filer" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tax_payee_account_number_unique" UNIQUE("account_number")
);
--> statement-breakpoint
CREATE TABLE "tax_threshold" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tax_threshold_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"form" text NOT NULL,
	"box" text NOT NULL,
	"tax_year" integer NOT NULL,
	"min_minor" bigint NOT NULL,
	"min_count" integer,
	"comparison" text NOT NULL,
	"state" char(2),
	"source" text NOT NULL,
	CONSTRAINT "tax_threshold_unique" UNIQUE NULLS NOT DISTINCT("tax_year","form","box","state")
);
--> statement-breakpoint
ALTER TABLE "tax_correction" ADD CONSTRAINT "tax_correction_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_payee" ADD CONSTRAINT "tax_payee_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tax_correction_year_index" ON "tax_correction" USING btree ("tax_year","customer_id");--> statement-breakpoint
CREATE INDEX "tax_payee_digest_index" ON "tax_payee" USING btree ("tin_digest");--> statement-breakpoint
INSERT INTO tax_threshold (form, box, tax_year, min_minor, min_count, comparison, source) VALUES
  ('1099-NEC', '1', 2025, 60000, NULL, '>=', '26 USC 6041(a), 6041A(a)'),
  ('1099-MISC', '2', 2025, 1000, NULL, '>=', '26 USC 6050N(a)'),
  ('1099-MISC', '3', 2025, 60000, NULL, '>=', '26 USC 6041(a)'),
  ('1099-K', '1a', 2025, 2000000, 200, '>', '26 USC 6050W(e), P.L. 119-21 s. 70432'),
  ('1099-NEC', '1', 2026, 200000, NULL, '>=', '26 USC 6041(a), 6041A(a), P.L. 119-21 s. 70433'),
  ('1099-MISC', '2', 2026, 1000, NULL, '>=', '26 USC 6050N(a)'),
  ('1099-MISC', '3', 2026, 200000, NULL, '>=', '26 USC 6041(a), P.L. 119-21 s. 70433'),
  ('1099-K', '1a', 2026, 2000000, 200, '>', '26 USC 6050W(e), P.L. 119-21 s. 70432');
--> statement-breakpoint
CREATE FUNCTION refuse_tax_correction_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION 'tax corrections are append only';
END $body$;
--> statement-breakpoint
CREATE TRIGGER tax_correction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tax_correction
FOR EACH STATEMENT EXECUTE FUNCTION refuse_tax_correction_change();
