CREATE TABLE "password_guess" (
	"subject" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"blocked_until" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitation" DROP CONSTRAINT "invitation_inviter_id_user_id_fk";
--> statement-breakpoint
ALTER TABLE "invitation" ALTER COLUMN "inviter_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "interview_id" uuid;--> statement-breakpoint
CREATE INDEX "password_guess_age" ON "password_guess" USING btree ("updated_at");--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_interview_id_interview_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interview"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_inviter_id_user_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_organization" ON "invitation" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "invitation_interview" ON "invitation" USING btree ("interview_id");--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_hash_unique" UNIQUE("hash");