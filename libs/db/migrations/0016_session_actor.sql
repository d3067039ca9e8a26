DROP INDEX "session_actor_index";--> statement-breakpoint
CREATE INDEX "session_actor_index" ON "session" USING btree ("actor_id","version");