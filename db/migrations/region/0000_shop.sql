CREATE TABLE `cart` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`market` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cart_secret_unique` ON `cart` (`secret`);--> statement-breakpoint
CREATE TABLE `cart_line` (
	`id` text PRIMARY KEY NOT NULL,
	`cart_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`seen_amount` integer NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`cart_id`) REFERENCES `cart`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offer_id`) REFERENCES `offer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cart_line_quantity" CHECK("cart_line"."quantity" BETWEEN 1 AND 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cart_line_offer` ON `cart_line` (`cart_id`,`offer_id`);--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_once` ON `mail` (`subject_id`,`kind`);--> statement-breakpoint
CREATE INDEX `mail_unsent` ON `mail` (`created_at`) WHERE sent_at IS NULL;--> statement-breakpoint
CREATE TABLE `offer` (
	`id` text PRIMARY KEY NOT NULL,
	`seller_id` text NOT NULL,
	`model` text NOT NULL,
	`storage` integer NOT NULL,
	`colour` text NOT NULL,
	`sku` text NOT NULL,
	`grade` text NOT NULL,
	`market` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `seller`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offer_amount" CHECK("offer"."amount" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offer_unique` ON `offer` (`seller_id`,`sku`,`grade`,`market`);--> statement-breakpoint
CREATE INDEX `offer_by_model` ON `offer` (`market`,`model`);--> statement-breakpoint
CREATE TABLE `offer_price` (
	`offer_id` text NOT NULL,
	`since` integer NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	PRIMARY KEY(`offer_id`, `since`),
	FOREIGN KEY (`offer_id`) REFERENCES `offer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `dispute` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispute_by_order` ON `dispute` (`order_id`);--> statement-breakpoint
CREATE TABLE `order_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`order_id` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`cause` text NOT NULL,
	`refunded` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_event_by_order` ON `order_event` (`order_id`);--> statement-breakpoint
CREATE TABLE `order_line` (
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
	`quantity` integer NOT NULL,
	`unit_amount` integer NOT NULL,
	`held` integer NOT NULL,
	PRIMARY KEY(`order_id`, `no`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sold_out" CHECK("order_line"."held" = "order_line"."quantity")
);
--> statement-breakpoint
CREATE TABLE `order_transition` (
	`track` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	PRIMARY KEY(`from_state`, `to_state`)
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`number` text NOT NULL,
	`market` text NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'placed' NOT NULL,
	`fulfilment` text DEFAULT 'none' NOT NULL,
	`cart_id` text,
	`drop_id` text,
	`email` text NOT NULL,
	`phone` text,
	`address` text NOT NULL,
	`subtotal` integer NOT NULL,
	`shipping` integer NOT NULL,
	`tax` integer,
	`total` integer NOT NULL,
	`currency` text NOT NULL,
	`placed_at` integer NOT NULL,
	`checkout_expires_at` integer NOT NULL,
	`reserved_until` integer NOT NULL,
	`idempotency_key` text NOT NULL,
	`request_hash` text NOT NULL,
	`checkout_request` text NOT NULL,
	`turn_at` integer,
	`checkout_session_id` text,
	`checkout_url` text,
	`payment_intent_id` text,
	`settles_by` integer,
	`paid_at` integer,
	CONSTRAINT "order_total" CHECK("orders"."total" = "orders"."subtotal" + "orders"."shipping" + coalesce("orders"."tax", 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_secret_unique` ON `orders` (`secret`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number_unique` ON `orders` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_idempotencyKey_unique` ON `orders` (`idempotency_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_checkoutSessionId_unique` ON `orders` (`checkout_session_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `order_one_hold_a_cart` ON `orders` (`cart_id`) WHERE state = 'placed';--> statement-breakpoint
CREATE INDEX `order_open` ON `orders` (`reserved_until`) WHERE state IN ('placed', 'pending');--> statement-breakpoint
CREATE INDEX `order_unpaid_by_email` ON `orders` (lower(email),`reserved_until`) WHERE state = 'placed';--> statement-breakpoint
CREATE TABLE `payment_event` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`order_id` text NOT NULL,
	`received_at` integer NOT NULL,
	`outcome` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `refund` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`stripe_id` text,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refund_amount" CHECK("refund"."amount" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refund_stripeId_unique` ON `refund` (`stripe_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `refund_owed_once` ON `refund` (`order_id`) WHERE reason = 'units-gone';--> statement-breakpoint
CREATE INDEX `refund_by_order` ON `refund` (`order_id`);--> statement-breakpoint
CREATE INDEX `refund_due` ON `refund` (`created_at`) WHERE state = 'due';--> statement-breakpoint
CREATE TABLE `draw` (
	`order_id` text PRIMARY KEY NOT NULL,
	`drop_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`unit_id` text NOT NULL,
	`drawn_at` integer NOT NULL,
	FOREIGN KEY (`drop_id`) REFERENCES `drop`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draw_unitId_unique` ON `draw` (`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `draw_sequence` ON `draw` (`drop_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `drop` (
	`id` text PRIMARY KEY NOT NULL,
	`market` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`battery_floor` integer NOT NULL,
	`size` integer NOT NULL,
	`free` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "drop_window" CHECK("drop"."closes_at" > "drop"."opens_at"),
	CONSTRAINT "drop_free" CHECK("drop"."free" BETWEEN 0 AND "drop"."size")
);
--> statement-breakpoint
CREATE INDEX `drop_by_market` ON `drop` (`market`,`opens_at`);--> statement-breakpoint
CREATE TABLE `place` (
	`drop_id` text NOT NULL,
	`no` integer NOT NULL,
	`state` text DEFAULT 'free' NOT NULL,
	`order_id` text,
	`reserved_until` integer,
	PRIMARY KEY(`drop_id`, `no`),
	FOREIGN KEY (`drop_id`) REFERENCES `drop`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "place_state" CHECK(("place"."state" = 'free' AND "place"."order_id" IS NULL AND "place"."reserved_until" IS NULL)
        OR ("place"."state" = 'held' AND "place"."order_id" IS NOT NULL AND "place"."reserved_until" IS NOT NULL)
        OR ("place"."state" = 'taken' AND "place"."order_id" IS NOT NULL AND "place"."reserved_until" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `place_one_an_order` ON `place` (`order_id`) WHERE order_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `place_taken` ON `place` (`order_id`) WHERE state = 'taken';--> statement-breakpoint
CREATE INDEX `place_free` ON `place` (`drop_id`,`no`) WHERE state = 'free';--> statement-breakpoint
CREATE INDEX `place_by_state` ON `place` (`drop_id`,`state`,`reserved_until`);--> statement-breakpoint
CREATE TABLE `model` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `seller` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stock` (
	`seller_id` text NOT NULL,
	`sku` text NOT NULL,
	`grade` text NOT NULL,
	`free` integer NOT NULL,
	`held` integer NOT NULL,
	PRIMARY KEY(`seller_id`, `sku`, `grade`),
	CONSTRAINT "stock_counts" CHECK("stock"."free" >= 0 AND "stock"."held" >= 0)
);
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`seller_id` text NOT NULL,
	`model` text NOT NULL,
	`storage` integer NOT NULL,
	`colour` text NOT NULL,
	`sku` text NOT NULL,
	`grade` text NOT NULL,
	`battery_health` integer NOT NULL,
	`replaced_parts` text NOT NULL,
	`checked_at` integer NOT NULL,
	`cost_amount` integer NOT NULL,
	`cost_currency` text NOT NULL,
	`received_at` integer NOT NULL,
	`state` text DEFAULT 'in-stock' NOT NULL,
	`order_id` text,
	`line_no` integer,
	`reserved_until` integer,
	`drop_id` text,
	FOREIGN KEY (`seller_id`) REFERENCES `seller`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drop_id`) REFERENCES `drop`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_grade" CHECK("unit"."grade" IN ('premium', 'excellent', 'good', 'fair')),
	CONSTRAINT "unit_battery" CHECK("unit"."battery_health" BETWEEN 1 AND 100),
	CONSTRAINT "unit_state" CHECK(("unit"."state" = 'in-stock' AND "unit"."order_id" IS NULL AND "unit"."reserved_until" IS NULL)
        OR ("unit"."state" = 'reserved' AND "unit"."order_id" IS NOT NULL AND "unit"."reserved_until" IS NOT NULL)
        OR ("unit"."state" = 'sold' AND "unit"."order_id" IS NOT NULL AND "unit"."reserved_until" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_code_unique` ON `unit` (`code`);--> statement-breakpoint
CREATE INDEX `unit_free` ON `unit` (`seller_id`,`sku`,`grade`,`received_at`,`id`) WHERE state = 'in-stock' AND drop_id IS NULL;--> statement-breakpoint
CREATE INDEX `unit_held` ON `unit` (`seller_id`,`sku`,`grade`,`reserved_until`) WHERE state = 'reserved' AND drop_id IS NULL;--> statement-breakpoint
CREATE INDEX `unit_by_order` ON `unit` (`order_id`) WHERE order_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `unit_by_hold` ON `unit` (`reserved_until`) WHERE reserved_until IS NOT NULL;--> statement-breakpoint
CREATE INDEX `unit_by_drop` ON `unit` (`drop_id`,`state`) WHERE drop_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `withdrawal` (
	`id` text PRIMARY KEY NOT NULL,
	`market` text NOT NULL,
	`order_number` text NOT NULL,
	`email` text NOT NULL,
	`order_id` text,
	`declared_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawal_once` ON `withdrawal` (`order_number`,`email`);--> statement-breakpoint
CREATE INDEX `withdrawal_by_order` ON `withdrawal` (`order_id`);