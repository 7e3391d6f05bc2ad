CREATE TABLE `order_reduction` (
	`order_id` text NOT NULL,
	`no` integer NOT NULL,
	`campaign` text NOT NULL,
	`revision_id` text NOT NULL,
	`code` text,
	`before_amount` integer NOT NULL,
	PRIMARY KEY(`order_id`, `no`),
	FOREIGN KEY (`order_id`,`no`) REFERENCES `order_line`(`order_id`,`no`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `cart` ADD `voucher` text;--> statement-breakpoint
-- What an order says was taken off was taken off: each line costs less than it would have.
CREATE TRIGGER order_reduction_true BEFORE INSERT ON order_reduction
WHEN NOT EXISTS (SELECT 1 FROM order_line WHERE order_id = NEW.order_id AND no = NEW.no AND unit_amount < NEW.before_amount) BEGIN
  SELECT RAISE(ABORT, 'a reduction that takes nothing off');
END;
