CREATE TABLE `preview_link` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`slug` text NOT NULL,
	`market` text NOT NULL,
	`revision_id` text,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`slug`) REFERENCES `campaign`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `campaign_revision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "preview_link_ended" CHECK(("preview_link"."ended_at" IS NULL) = ("preview_link"."ended_by" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_link_hash_unique` ON `preview_link` (`hash`);--> statement-breakpoint
CREATE INDEX `preview_link_by_page` ON `preview_link` (`slug`,`market`,`made_at`);