CREATE TABLE `unit_report` (
	`unit_id` text PRIMARY KEY NOT NULL,
	`tests` text NOT NULL,
	`parts` text NOT NULL,
	`wear` text NOT NULL,
	`station` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_order_line` (
	`order_id` text NOT NULL,
	`no` integer NOT NULL,
	`offer_id` text,
	`seller_id` text,
	`seller_name` text,
	`model` text,
	`storage` integer,
	`colour` text,
	`sku` text,
	`grade` text,
	`unit_id` text,
	`quantity` integer NOT NULL,
	`unit_amount` integer NOT NULL,
	`held` integer NOT NULL,
	PRIMARY KEY(`order_id`, `no`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sold_out" CHECK("__new_order_line"."held" = "__new_order_line"."quantity" OR "__new_order_line"."unit_id" IS NOT NULL),
	CONSTRAINT "unit_gone" CHECK("__new_order_line"."unit_id" IS NULL OR ("__new_order_line"."held" = 1 AND "__new_order_line"."quantity" = 1))
);
--> statement-breakpoint
INSERT INTO `__new_order_line`("order_id", "no", "offer_id", "seller_id", "seller_name", "model", "storage", "colour", "sku", "grade", "unit_id", "quantity", "unit_amount", "held") SELECT "order_id", "no", "offer_id", "seller_id", "seller_name", "model", "storage", "colour", "sku", "grade", NULL, "quantity", "unit_amount", "held" FROM `order_line`;--> statement-breakpoint
DROP TABLE `order_line`;--> statement-breakpoint
ALTER TABLE `__new_order_line` RENAME TO `order_line`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_cart_line` (
	`id` text PRIMARY KEY NOT NULL,
	`cart_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`unit_id` text,
	`quantity` integer NOT NULL,
	`seen_amount` integer NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`cart_id`) REFERENCES `cart`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offer_id`) REFERENCES `offer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cart_line_quantity" CHECK("__new_cart_line"."quantity" BETWEEN 1 AND 10),
	CONSTRAINT "cart_line_one_unit" CHECK("__new_cart_line"."unit_id" IS NULL OR "__new_cart_line"."quantity" = 1)
);
--> statement-breakpoint
INSERT INTO `__new_cart_line`("id", "cart_id", "offer_id", "unit_id", "quantity", "seen_amount", "added_at") SELECT "id", "cart_id", "offer_id", NULL, "quantity", "seen_amount", "added_at" FROM `cart_line`;--> statement-breakpoint
DROP TABLE `cart_line`;--> statement-breakpoint
ALTER TABLE `__new_cart_line` RENAME TO `cart_line`;--> statement-breakpoint
CREATE UNIQUE INDEX `cart_line_offer` ON `cart_line` (`cart_id`,`offer_id`) WHERE unit_id IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `cart_line_unit` ON `cart_line` (`cart_id`,`unit_id`) WHERE unit_id IS NOT NULL;