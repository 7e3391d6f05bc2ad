CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`deed` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	CONSTRAINT "audit_detail" CHECK(json_valid("audit"."detail"))
);
--> statement-breakpoint
CREATE INDEX `audit_by_person` ON `audit` (`who`,`id`);--> statement-breakpoint
CREATE INDEX `audit_by_subject` ON `audit` (`subject`,`id`);--> statement-breakpoint
CREATE TABLE `staff` (
	`email` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	CONSTRAINT "staff_role" CHECK("staff"."role" IN ('marketer', 'publisher', 'admin')),
	CONSTRAINT "staff_email" CHECK("staff"."email" = lower(trim("staff"."email")) AND "staff"."email" LIKE '_%@_%')
);
--> statement-breakpoint
-- What was done was done: no line of the log is changed, removed or written over.
CREATE TRIGGER audit_kept BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit-stays');
END;
--> statement-breakpoint
CREATE TRIGGER audit_line_stays BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit-stays');
END;
--> statement-breakpoint
CREATE TRIGGER audit_once BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'audit-stays');
END;
--> statement-breakpoint
-- Somebody can always say who else may enter.
CREATE TRIGGER last_admin_stays_admin BEFORE UPDATE OF role ON staff
WHEN OLD.role = 'admin' AND NEW.role <> 'admin' AND NOT EXISTS (SELECT 1 FROM staff WHERE role = 'admin' AND email <> OLD.email)
BEGIN
  SELECT RAISE(ABORT, 'last-admin');
END;
--> statement-breakpoint
CREATE TRIGGER last_admin_stays BEFORE DELETE ON staff
WHEN OLD.role = 'admin' AND NOT EXISTS (SELECT 1 FROM staff WHERE role = 'admin' AND email <> OLD.email)
BEGIN
  SELECT RAISE(ABORT, 'last-admin');
END;
