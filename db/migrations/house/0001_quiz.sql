CREATE TABLE `quiz_form` (
	`nonce` text PRIMARY KEY NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `quiz_form_by_time` ON `quiz_form` (`sent_at`);--> statement-breakpoint
CREATE TABLE `quiz_tally` (
	`market` text NOT NULL,
	`day` text NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`market`, `day`, `outcome`)
);
