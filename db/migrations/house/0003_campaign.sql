CREATE TABLE `campaign` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `campaign_publication` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`market` text NOT NULL,
	`deed` text NOT NULL,
	`revision_id` text,
	`from_at` integer NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	FOREIGN KEY (`slug`) REFERENCES `campaign`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `campaign_revision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publication_names_revision" CHECK(("campaign_publication"."deed" = 'publish') = ("campaign_publication"."revision_id" IS NOT NULL)),
	CONSTRAINT "publication_deed" CHECK("campaign_publication"."deed" IN ('publish', 'withdraw', 'end'))
);
--> statement-breakpoint
CREATE INDEX `campaign_publication_by_campaign` ON `campaign_publication` (`slug`,`market`);--> statement-breakpoint
CREATE TABLE `campaign_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`market` text NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`key` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	FOREIGN KEY (`slug`) REFERENCES `campaign`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_revision_key_unique` ON `campaign_revision` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_revision_by_number` ON `campaign_revision` (`slug`,`market`,`number`);