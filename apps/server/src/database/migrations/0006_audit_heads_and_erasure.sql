CREATE TABLE "audit_head" (
	"organization_id" text PRIMARY KEY NOT NULL,
	"entry_id" bigint NOT NULL,
	"count" bigint NOT NULL,
	"hash" text NOT NULL,
	"signature" text
);
--> statement-breakpoint
ALTER TABLE "idempotency" ADD COLUMN "interview_id" uuid;--> statement-breakpoint
ALTER TABLE "interview" ADD COLUMN "legal_hold_reason" text;--> statement-breakpoint
ALTER TABLE "upload" ADD COLUMN "interview_id" uuid;--> statement-breakpoint
CREATE INDEX "upload_interview" ON "upload" USING btree ("interview_id");--> statement-breakpoint
-- Uploads that were used belong to an interview from now on, also those from before.
UPDATE "upload" AS u SET "interview_id" = i."id" FROM "interview" AS i
WHERE u."state" = 'used' AND u."organization_id" = i."organization_id"
  AND (u."storage_key" = i."recording_key" OR u."storage_key" = i."settings"->'transcript'->>'key'
    OR EXISTS (SELECT FROM "run" AS r WHERE r."interview_id" = i."id" AND r."settings"->'transcript'->>'key' = u."storage_key"));
--> statement-breakpoint
-- Chains that are there get their heads as they stand; the next start of a server signs them.
INSERT INTO "audit_head" ("organization_id", "entry_id", "count", "hash")
SELECT DISTINCT ON ("organization_id") "organization_id", "id", count(*) OVER (PARTITION BY "organization_id"), "hash"
FROM "audit" ORDER BY "organization_id", "id" DESC;
--> statement-breakpoint
-- A head moves on with its chain, and is never taken away.
CREATE TRIGGER "audit_head_stays" BEFORE DELETE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION "audit_is_append_only"();
--> statement-breakpoint
CREATE TRIGGER "audit_head_no_truncate" BEFORE TRUNCATE ON "audit_head" FOR EACH STATEMENT EXECUTE FUNCTION "audit_is_append_only"();
