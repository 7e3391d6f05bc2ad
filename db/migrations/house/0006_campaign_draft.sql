CREATE TABLE `campaign_draft` (
	`slug` text NOT NULL,
	`market` text NOT NULL,
	`who` text NOT NULL,
	`body` text NOT NULL,
	`base` integer NOT NULL,
	`version` integer NOT NULL,
	`begun_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`slug`, `market`, `who`),
	FOREIGN KEY (`slug`) REFERENCES `campaign`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "draft_body" CHECK(json_valid("campaign_draft"."body"))
);
