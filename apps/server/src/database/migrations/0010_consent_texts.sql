CREATE TABLE "consent_text" (
	"organization_id" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_text_organization_id_version_pk" PRIMARY KEY("organization_id","version")
);
--> statement-breakpoint
ALTER TABLE "consent_text" ADD CONSTRAINT "consent_text_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Texts of before: the one of today, and those that stand in the consent of an interview. Who wrote one and when, the audit log tells.
INSERT INTO "consent_text" ("organization_id", "version", "text", "created_by", "created_at")
SELECT DISTINCT ON (known.organization_id, known.version)
  known.organization_id, known.version, known.text, written.actor, coalesce(written.at, known.seen)
FROM (
  SELECT "id" AS organization_id, ("policy"->'consent'->>'version')::int AS version, "policy"->'consent'->>'text' AS text, now() AS seen
  FROM "organization" WHERE "policy"->'consent'->>'version' IS NOT NULL
  UNION ALL
  SELECT "organization_id", ("settings"->'consent'->>'version')::int, "settings"->'consent'->>'text', "created_at"
  FROM "interview" WHERE "settings"->'consent'->>'version' IS NOT NULL
) AS known
LEFT JOIN LATERAL (
  SELECT "actor", "at" FROM "audit"
  WHERE "audit"."organization_id" = known.organization_id AND "action" = 'policy.changed'
    AND "detail"->>'consentVersion' = known.version::text AND "detail"->'changed' ? 'consent'
  ORDER BY "id" DESC LIMIT 1
) AS written ON true
ORDER BY known.organization_id, known.version, known.seen DESC;
