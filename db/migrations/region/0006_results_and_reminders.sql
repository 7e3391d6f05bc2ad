CREATE TABLE `line_origin` (
	`line_id` text PRIMARY KEY NOT NULL,
	`campaign` text NOT NULL,
	`channel` text NOT NULL,
	`variant` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `cart_line`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `order_origin` (
	`order_id` text PRIMARY KEY NOT NULL,
	`campaign` text NOT NULL,
	`channel` text NOT NULL,
	`variant` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminder` (
	`id` text PRIMARY KEY NOT NULL,
	`market` text NOT NULL,
	`drop_id` text NOT NULL,
	`email` text NOT NULL,
	`secret` text NOT NULL,
	`asked_at` integer NOT NULL,
	`letters` integer DEFAULT 1 NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`drop_id`) REFERENCES `drop`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_secret_unique` ON `reminder` (`secret`);--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_once` ON `reminder` (`drop_id`,lower(email));--> statement-breakpoint
CREATE INDEX `reminder_asked` ON `reminder` (`asked_at`) WHERE confirmed_at IS NULL;--> statement-breakpoint
CREATE INDEX `order_paid` ON `orders` (`market`,`paid_at`) WHERE paid_at IS NOT NULL;--> statement-breakpoint
-- What a reminder was written goes with it, and with an earlier asking of the same address: a letter that is not sent by then is not sent.
CREATE TRIGGER reminder_gone AFTER DELETE ON reminder BEGIN
  DELETE FROM mail WHERE subject_id = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER reminder_anew AFTER UPDATE OF id ON reminder WHEN NEW.id <> OLD.id BEGIN
  DELETE FROM mail WHERE subject_id = OLD.id;
END;
