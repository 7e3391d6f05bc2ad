CREATE TABLE `approval_market` (
	`market` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `campaign_request` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`market` text NOT NULL,
	`revision_id` text NOT NULL,
	`from_at` integer,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`reason` text,
	FOREIGN KEY (`slug`) REFERENCES `campaign`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `campaign_revision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "request_state" CHECK("campaign_request"."state" IN ('open', 'approved', 'declined', 'superseded')),
	CONSTRAINT "request_decided" CHECK(("campaign_request"."state" = 'open') = ("campaign_request"."decided_at" IS NULL) AND ("campaign_request"."state" = 'open') = ("campaign_request"."decided_by" IS NULL)),
	CONSTRAINT "request_second_person" CHECK("campaign_request"."state" <> 'approved' OR "campaign_request"."decided_by" <> "campaign_request"."asked_by"),
	CONSTRAINT "request_reason" CHECK("campaign_request"."state" <> 'declined' OR length("campaign_request"."reason") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_request_open` ON `campaign_request` (`slug`,`market`) WHERE "campaign_request"."state" = 'open';--> statement-breakpoint
CREATE TABLE `campaign_sign_off` (
	`revision_id` text NOT NULL,
	`code` text NOT NULL,
	`field` text NOT NULL,
	`message` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	PRIMARY KEY(`revision_id`, `code`, `field`, `message`),
	FOREIGN KEY (`revision_id`) REFERENCES `campaign_revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Who signed what off, and what was asked of a second person, is kept as it was said.
CREATE TRIGGER campaign_sign_off_text_stays BEFORE UPDATE ON campaign_sign_off BEGIN SELECT RAISE(ABORT, 'sign-offs are kept as they are'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_sign_off_row_stays BEFORE DELETE ON campaign_sign_off BEGIN SELECT RAISE(ABORT, 'sign-offs are kept as they are'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_request_row_stays BEFORE DELETE ON campaign_request BEGIN SELECT RAISE(ABORT, 'requests are kept as they are'); END;
--> statement-breakpoint
-- A request is decided once, and about what was asked.
CREATE TRIGGER campaign_request_once BEFORE UPDATE ON campaign_request
WHEN OLD.state <> 'open' OR NEW.id <> OLD.id OR NEW.revision_id <> OLD.revision_id OR NEW.slug <> OLD.slug OR NEW.market <> OLD.market OR NEW.asked_by <> OLD.asked_by OR NEW.from_at IS NOT OLD.from_at
BEGIN SELECT RAISE(ABORT, 'the request is decided'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_request_own BEFORE INSERT ON campaign_request
WHEN NOT EXISTS (SELECT 1 FROM campaign_revision r WHERE r.id = NEW.revision_id AND r.slug = NEW.slug AND r.market = NEW.market)
BEGIN SELECT RAISE(ABORT, 'a revision of another page'); END;
