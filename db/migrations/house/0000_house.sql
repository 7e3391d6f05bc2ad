CREATE TABLE `mark` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pace` (
	`name` text PRIMARY KEY NOT NULL,
	`next_at` real NOT NULL,
	`turn_at` real NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payment_directory` (
	`payment_intent_id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `seller` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`legal_name` text NOT NULL,
	`country` text NOT NULL,
	`since` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stray_event` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`object_id` text NOT NULL,
	`received_at` integer NOT NULL
);
