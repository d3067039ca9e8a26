ALTER TABLE "mrr_span" ALTER COLUMN "mrr_minor" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_change" ALTER COLUMN "amount_minor" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_change" ALTER COLUMN "discount_minor" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription" ALTER COLUMN "amount_minor" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription" ALTER COLUMN "discount_minor" DROP NOT NULL;--> statement-breakpoint
-- What was counted before as ours or twice: money of connected accounts themselves, and reversals as payouts of their own.
DELETE FROM "transaction" WHERE "id" IN (
  SELECT "object_id" FROM "webhook_event" WHERE "account" IS NOT NULL AND "object_type" IN ('charge', 'refund', 'dispute'));--> statement-breakpoint
DELETE FROM "payout" WHERE "id" IN (
  SELECT "object_id" FROM "webhook_event" WHERE "object_type" = 'payout' AND "payload" #>> '{data,object,original_payout}' IS NOT NULL);--> statement-breakpoint
-- Everything else follows anew from the kept events, by the worker.
UPDATE "webhook_event" SET "retry_at" = now()
WHERE "object_type" IN ('subscription', 'charge', 'payout', 'invoice', 'application_fee') AND "payload" IS NOT NULL AND "retry_at" IS NULL;--> statement-breakpoint
-- after functions
INSERT INTO "mrr_pending" ("customers") VALUES (NULL);
