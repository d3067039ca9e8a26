ALTER TABLE "rollup_watermark" ADD COLUMN "counted_since" timestamp (3) with time zone;--> statement-breakpoint
-- Who runs Sextant already goes on keeping everything; limits are what a new installation begins with.
INSERT INTO "setting" ("key", "value", "updated_at")
SELECT 'retention', '{"rawEventDays": null, "warningDays": 30, "countedYears": null, "isExported": false}', now()
WHERE EXISTS (SELECT 1 FROM "staff") OR EXISTS (SELECT 1 FROM "identity")
ON CONFLICT ("key") DO NOTHING;
