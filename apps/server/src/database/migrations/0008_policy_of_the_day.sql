ALTER TABLE "run" ADD COLUMN "partial" jsonb;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "emotion" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Reports that are there infer emotion as their settings had it.
UPDATE "run" SET "emotion" = true WHERE "report_key" IS NOT NULL AND "settings"->>'emotion' = 'true'
  AND ("settings"->>'purpose' = 'practice' OR "settings"->>'region' <> 'eu');
