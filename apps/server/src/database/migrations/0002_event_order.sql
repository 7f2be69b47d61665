-- Events are numbered when their transaction commits, one transaction after the other: whoever sees number n has seen, or will never see,
-- every number below. Numbers given at the insert would become visible out of order, and a reader that asks for what is "after n" would
-- miss the events of a transaction that took longer. The lock is taken last, so that nobody waits for anything else while holding it;
-- NOTIFY makes such transactions commit one by one in any case.
CREATE FUNCTION "event_is_numbered_at_commit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('event order', 0));
  UPDATE "event" SET "id" = nextval(pg_get_serial_sequence('event', 'id')) WHERE "id" = NEW."id";
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "event_order" AFTER INSERT ON "event" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "event_is_numbered_at_commit"();
