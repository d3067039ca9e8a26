DROP INDEX "generation_queued_index";--> statement-breakpoint
DROP INDEX "generation_finished_index";--> statement-breakpoint
CREATE INDEX "customer_internal_index" ON "customer" USING btree ("id") WHERE "customer"."is_internal";--> statement-breakpoint
CREATE INDEX "generation_waiting_index" ON "generation" USING btree ("customer_id") WHERE "generation"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "generation_queued_index" ON "generation" USING btree ("queued_at","status","customer_id","type","quality");--> statement-breakpoint
CREATE INDEX "generation_finished_index" ON "generation" USING btree ("finished_at","status","customer_id","type","quality");