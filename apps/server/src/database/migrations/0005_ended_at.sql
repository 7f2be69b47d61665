CREATE INDEX "run_ended" ON "run" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "step_ended" ON "step" USING btree ("ended_at");