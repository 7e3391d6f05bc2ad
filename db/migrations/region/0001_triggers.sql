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
INSERT INTO order_transition (track, from_state, to_state) VALUES
  ('payment', 'placed', 'pending'), ('payment', 'placed', 'paid'), ('payment', 'placed', 'refund-due'), ('payment', 'placed', 'expired'), ('payment', 'placed', 'cancelled'),
  ('payment', 'pending', 'paid'), ('payment', 'pending', 'refund-due'), ('payment', 'pending', 'cancelled'),
  ('payment', 'paid', 'partially-refunded'), ('payment', 'paid', 'refunded'), ('payment', 'paid', 'disputed'),
  ('payment', 'partially-refunded', 'partially-refunded'), ('payment', 'partially-refunded', 'paid'), ('payment', 'partially-refunded', 'refunded'), ('payment', 'partially-refunded', 'disputed'),
  ('payment', 'refund-due', 'refunded'), ('payment', 'refund-due', 'disputed'),
  ('payment', 'refunded', 'paid'), ('payment', 'refunded', 'partially-refunded'), ('payment', 'refunded', 'refund-due'), ('payment', 'refunded', 'disputed'),
  ('payment', 'disputed', 'paid'), ('payment', 'disputed', 'partially-refunded'), ('payment', 'disputed', 'refund-due'), ('payment', 'disputed', 'refunded'),
  ('payment', 'expired', 'pending'), ('payment', 'expired', 'paid'), ('payment', 'expired', 'refund-due'),
  ('payment', 'cancelled', 'paid'), ('payment', 'cancelled', 'refund-due'),
  ('fulfilment', 'none', 'to-pack'),
  ('fulfilment', 'to-pack', 'packed'), ('fulfilment', 'to-pack', 'on-hold'), ('fulfilment', 'to-pack', 'called-off'),
  ('fulfilment', 'packed', 'shipped'), ('fulfilment', 'packed', 'on-hold'), ('fulfilment', 'packed', 'called-off'),
  ('fulfilment', 'on-hold', 'to-pack'), ('fulfilment', 'on-hold', 'called-off'),
  ('fulfilment', 'shipped', 'delivered'), ('fulfilment', 'shipped', 'returned'),
  ('fulfilment', 'delivered', 'returned');
--> statement-breakpoint
-- An order changes by an event and by nothing else: the table of transitions says whether it may …
CREATE TRIGGER order_event_follows BEFORE INSERT ON order_event
WHEN NOT EXISTS (
    SELECT 1 FROM orders o JOIN order_transition t ON t.to_state = NEW.state AND t.from_state IN (o.state, o.fulfilment) WHERE o.id = NEW.order_id
  )
  AND NOT (NEW.state = 'placed' AND NOT EXISTS (SELECT 1 FROM order_event WHERE order_id = NEW.order_id))
BEGIN
  SELECT RAISE(ABORT, 'order-state-conflict');
END;
--> statement-breakpoint
-- … and its columns follow.
CREATE TRIGGER order_event_moves AFTER INSERT ON order_event WHEN NEW.state <> 'placed'
BEGIN
  UPDATE orders SET
    state = iif(EXISTS (SELECT 1 FROM order_transition WHERE track = 'payment' AND to_state = NEW.state), NEW.state, state),
    fulfilment = iif(EXISTS (SELECT 1 FROM order_transition WHERE track = 'fulfilment' AND to_state = NEW.state), NEW.state, fulfilment)
  WHERE id = NEW.order_id;
END;
--> statement-breakpoint
CREATE TRIGGER order_state_is_logged BEFORE UPDATE OF state, fulfilment ON orders
WHEN (NEW.state <> OLD.state OR NEW.fulfilment <> OLD.fulfilment)
  AND (SELECT state FROM order_event WHERE order_id = NEW.id ORDER BY id DESC LIMIT 1) IS NOT iif(NEW.state <> OLD.state, NEW.state, NEW.fulfilment)
BEGIN
  SELECT RAISE(ABORT, 'order-state-without-event');
END;
--> statement-breakpoint
-- Nobody keeps a shelf empty with orders they do not pay.
CREATE TRIGGER order_hold_limit BEFORE INSERT ON orders
WHEN (
    SELECT count(*) FROM orders
    WHERE lower(email) = lower(NEW.email) AND state = 'placed' AND reserved_until > NEW.placed_at AND idempotency_key <> NEW.idempotency_key
  ) >= 3
BEGIN
  SELECT RAISE(ABORT, 'hold-limit');
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
--> statement-breakpoint
-- An order's money comes once; whoever tells of it again changes nothing.
CREATE TRIGGER order_paid_once BEFORE UPDATE OF paid_at ON orders WHEN OLD.paid_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'order-state-conflict');
END;
