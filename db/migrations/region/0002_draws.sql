CREATE TABLE `beacon` (
	`chain` text NOT NULL,
	`round` integer NOT NULL,
	`signature` text NOT NULL,
	PRIMARY KEY(`chain`, `round`)
);
--> statement-breakpoint
CREATE TABLE `ledger_entry` (
	`drop_id` text NOT NULL,
	`no` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`sequence` integer,
	`draw_id` text,
	`round` integer,
	`next_round` integer,
	`signature` text,
	`position` integer,
	`unit_code` text,
	`reason` text,
	`hash` text,
	PRIMARY KEY(`drop_id`, `no`),
	FOREIGN KEY (`drop_id`) REFERENCES `drop`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_committed_once` ON `ledger_entry` (`drop_id`,`sequence`) WHERE kind = 'committed';--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_drawn_once` ON `ledger_entry` (`drop_id`,`sequence`) WHERE kind = 'drawn';--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_unit_once` ON `ledger_entry` (`drop_id`,`unit_code`) WHERE kind = 'drawn';--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_draw_once` ON `ledger_entry` (`draw_id`) WHERE kind IN ('committed', 'refunded');--> statement-breakpoint
CREATE INDEX `ledger_by_draw` ON `ledger_entry` (`draw_id`,`kind`);--> statement-breakpoint
CREATE INDEX `ledger_unsealed` ON `ledger_entry` (`drop_id`,`no`) WHERE hash IS NULL;--> statement-breakpoint
CREATE TABLE `gift` (
	`order_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`secret` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gift_secret_unique` ON `gift` (`secret`);--> statement-breakpoint
CREATE TABLE `lowest_price` (
	`market` text NOT NULL,
	`sku` text NOT NULL,
	`grade` text NOT NULL,
	`day` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`market`, `sku`, `grade`, `day`)
);
--> statement-breakpoint
CREATE INDEX `lowest_price_by_day` ON `lowest_price` (`market`,`day`);--> statement-breakpoint
CREATE TABLE `manifest` (
	`drop_id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`drop_id`) REFERENCES `drop`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `phone_customer` (
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `phone_customer_by_hash` ON `phone_customer` (`hash`,`at`);--> statement-breakpoint
DROP INDEX `refund_owed_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `refund_owed_once` ON `refund` (`order_id`) WHERE reason <> 'desk';--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_draw` (
	`order_id` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`drop_id` text NOT NULL,
	`sequence` integer,
	`unit_id` text,
	`drawn_at` integer,
	FOREIGN KEY (`drop_id`) REFERENCES `drop`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_draw`("order_id", "id", "drop_id", "sequence", "unit_id", "drawn_at") SELECT "order_id", 'drw' || substr("order_id", 4), "drop_id", "sequence", "unit_id", "drawn_at" FROM `draw`;--> statement-breakpoint
DROP TABLE `draw`;--> statement-breakpoint
ALTER TABLE `__new_draw` RENAME TO `draw`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `draw_id_unique` ON `draw` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `draw_unitId_unique` ON `draw` (`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `draw_sequence` ON `draw` (`drop_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `draw_open` ON `draw` (`drop_id`) WHERE sequence IS NOT NULL AND unit_id IS NULL;--> statement-breakpoint
ALTER TABLE `drop` ADD `system` text DEFAULT 'mixed' NOT NULL;--> statement-breakpoint
ALTER TABLE `drop` ADD `chain` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `drop` ADD `margin` integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE `drop` ADD `replace_after` integer DEFAULT 86400 NOT NULL;--> statement-breakpoint
ALTER TABLE `drop` ADD `published_at` integer;--> statement-breakpoint
ALTER TABLE `drop` ADD `manifest_hash` text;--> statement-breakpoint
ALTER TABLE `drop` ADD `queue` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `model` ADD `maker` text;--> statement-breakpoint
ALTER TABLE `model` ADD `os` text;--> statement-breakpoint
ALTER TABLE `model` ADD `released` text;--> statement-breakpoint
ALTER TABLE `model` ADD `updates_until` text;--> statement-breakpoint
ALTER TABLE `model` ADD `fits` text;