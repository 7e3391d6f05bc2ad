CREATE TABLE `tally` (
	`market` text NOT NULL,
	`campaign` text NOT NULL,
	`what` text NOT NULL,
	`day` text NOT NULL,
	`channel` text NOT NULL,
	`variant` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`market`, `campaign`, `what`, `day`, `channel`, `variant`)
);
