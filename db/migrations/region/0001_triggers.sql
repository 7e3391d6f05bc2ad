-- Stock is maintained, not counted: every change of a unit moves its row of `stock`.
CREATE TRIGGER unit_enters_stock AFTER INSERT ON unit WHEN NEW.drop_id IS NULL AND NEW.state <> 'sold'
BEGIN
  INSERT INTO stock (seller_id, sku, grade, free, held)
  VALUES (NEW.seller_id, NEW.sku, NEW.grade, NEW.state = 'in-stock', NEW.state = 'reserved')
  ON CONFLICT (seller_id, sku, grade) DO UPDATE SET free = free + excluded.free, held = held + excluded.held;
END;
--> statement-breakpoint
CREATE TRIGGER unit_moves_in_stock AFTER UPDATE OF state, drop_id, seller_id, sku, grade ON unit
BEGIN
  UPDATE stock SET free = free - (OLD.state = 'in-stock'), held = held - (OLD.state = 'reserved')
  WHERE OLD.drop_id IS NULL AND seller_id = OLD.seller_id AND sku = OLD.sku AND grade = OLD.grade;
  INSERT INTO stock (seller_id, sku, grade, free, held)
  SELECT NEW.seller_id, NEW.sku, NEW.grade, NEW.state = 'in-stock', NEW.state = 'reserved' WHERE NEW.drop_id IS NULL
  ON CONFLICT (seller_id, sku, grade) DO UPDATE SET free = free + excluded.free, held = held + excluded.held;
END;
--> statement-breakpoint
CREATE TRIGGER unit_leaves_stock AFTER DELETE ON unit WHEN OLD.drop_id IS NULL
BEGIN
  UPDATE stock SET free = free - (OLD.state = 'in-stock'), held = held - (OLD.state = 'reserved')
  WHERE seller_id = OLD.seller_id AND sku = OLD.sku AND grade = OLD.grade;
END;
--> statement-breakpoint
-- A sold phone is sold: only a return, a thing of its own, may bring it back.
CREATE TRIGGER unit_sold_once BEFORE UPDATE OF state, order_id ON unit WHEN OLD.state = 'sold'
BEGIN
  SELECT RAISE(ABORT, 'unit-already-sold');
END;
--> statement-breakpoint
CREATE TRIGGER place_opens AFTER INSERT ON place
BEGIN
  UPDATE "drop" SET free = free + (NEW.state = 'free') WHERE id = NEW.drop_id;
END;
--> statement-breakpoint
CREATE TRIGGER place_moves AFTER UPDATE OF state ON place
BEGIN
  UPDATE "drop" SET free = free - (OLD.state = 'free') + (NEW.state = 'free') WHERE id = NEW.drop_id;
END;
--> statement-breakpoint
CREATE TRIGGER place_taken_once BEFORE UPDATE OF state, order_id ON place WHEN OLD.state = 'taken'
BEGIN
  SELECT RAISE(ABORT, 'place-already-taken');
END;
--> statement-breakpoint
CREATE TRIGGER offer_first_price AFTER INSERT ON offer
BEGIN
  INSERT INTO offer_price (offer_id, since, amount, currency) VALUES (NEW.id, NEW.changed_at, NEW.amount, NEW.currency);
END;
--> statement-breakpoint
CREATE TRIGGER offer_next_price AFTER UPDATE OF amount ON offer WHEN OLD.amount <> NEW.amount
BEGIN
  INSERT INTO offer_price (offer_id, since, amount, currency) VALUES (NEW.id, NEW.changed_at, NEW.amount, NEW.currency)
  ON CONFLICT (offer_id, since) DO UPDATE SET amount = excluded.amount;
END;
--> statement-breakpoint
-- The same table as `transitions` in worker/order/order.ts; a test compares them.
INSERT INTO order_transition (from_state, to_state) VALUES
  ('placed', 'pending'), ('placed', 'paid'), ('placed', 'expired'), ('placed', 'cancelled'),
  ('pending', 'paid'), ('pending', 'cancelled'),
  ('paid', 'refunded'),
  ('expired', 'paid'), ('expired', 'refunded'),
  ('cancelled', 'paid'), ('cancelled', 'refunded');
--> statement-breakpoint
CREATE TRIGGER order_state_follows BEFORE UPDATE OF state ON orders
WHEN NOT EXISTS (SELECT 1 FROM order_transition WHERE from_state = OLD.state AND to_state = NEW.state)
BEGIN
  SELECT RAISE(ABORT, 'order-state-conflict');
END;
--> statement-breakpoint
CREATE TRIGGER order_event_kept BEFORE UPDATE ON order_event
BEGIN
  SELECT RAISE(ABORT, 'order-events-are-append-only');
END;
--> statement-breakpoint
CREATE TRIGGER order_event_stays BEFORE DELETE ON order_event
BEGIN
  SELECT RAISE(ABORT, 'order-events-are-append-only');
END;
--> statement-breakpoint
-- A price is frozen with its order; only the tax, known after payment, may join the total.
CREATE TRIGGER order_price_frozen BEFORE UPDATE OF subtotal, shipping, currency ON orders
BEGIN
  SELECT RAISE(ABORT, 'order-price-is-frozen');
END;
