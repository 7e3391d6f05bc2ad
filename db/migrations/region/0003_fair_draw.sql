-- A drop is sold only after its manifest is public …
CREATE TRIGGER drop_published BEFORE UPDATE OF published_at ON "drop"
WHEN OLD.published_at IS NOT NULL
  OR (SELECT drop_id FROM manifest WHERE drop_id = NEW.id) IS NULL OR NEW.manifest_hash IS NULL
BEGIN
  SELECT RAISE(ABORT, 'drop-not-publishable');
END;
--> statement-breakpoint
CREATE TRIGGER place_of_published_drop BEFORE UPDATE OF state ON place
WHEN NEW.state <> 'free' AND (SELECT published_at FROM "drop" WHERE id = NEW.drop_id) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'drop-not-published');
END;
--> statement-breakpoint
-- … and then nothing about it changes: not what is promised, …
CREATE TRIGGER drop_as_published BEFORE UPDATE OF id, market, amount, currency, opens_at, closes_at, battery_floor, size, system, chain, margin, replace_after, manifest_hash ON "drop"
WHEN OLD.published_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'drop-is-published');
END;
--> statement-breakpoint
CREATE TRIGGER manifest_stands BEFORE INSERT ON manifest
WHEN (SELECT published_at FROM "drop" WHERE id = NEW.drop_id) IS NOT NULL AND (SELECT body FROM manifest WHERE drop_id = NEW.drop_id) IS NOT NEW.body
BEGIN
  SELECT RAISE(ABORT, 'drop-is-published');
END;
--> statement-breakpoint
CREATE TRIGGER place_joins_drop BEFORE INSERT ON place
WHEN (SELECT published_at FROM "drop" WHERE id = NEW.drop_id) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM place WHERE drop_id = NEW.drop_id AND no = NEW.no)
BEGIN
  SELECT RAISE(ABORT, 'drop-is-published');
END;
--> statement-breakpoint
CREATE TRIGGER manifest_kept BEFORE UPDATE ON manifest WHEN (SELECT published_at FROM "drop" WHERE id = OLD.drop_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'drop-is-published');
END;
--> statement-breakpoint
CREATE TRIGGER manifest_stays BEFORE DELETE ON manifest WHEN (SELECT published_at FROM "drop" WHERE id = OLD.drop_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'drop-is-published');
END;
--> statement-breakpoint
-- … nor which units are in it, nor what they are. A returned one goes to a later drop, never back into this.
CREATE TRIGGER unit_joins_drop BEFORE INSERT ON unit
WHEN (SELECT published_at FROM "drop" WHERE id = NEW.drop_id) IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM unit WHERE id = NEW.id AND drop_id IS NEW.drop_id AND code = NEW.code AND model = NEW.model
      AND storage = NEW.storage AND colour = NEW.colour AND grade = NEW.grade AND battery_health = NEW.battery_health
  )
BEGIN
  SELECT RAISE(ABORT, 'drop-is-published');
END;
--> statement-breakpoint
CREATE TRIGGER unit_stays_in_drop BEFORE UPDATE OF drop_id ON unit
WHEN NEW.drop_id IS NOT OLD.drop_id AND EXISTS (SELECT 1 FROM "drop" WHERE id IN (OLD.drop_id, NEW.drop_id) AND published_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'drop-is-published');
END;
--> statement-breakpoint
CREATE TRIGGER unit_as_published BEFORE UPDATE OF code, model, storage, colour, sku, grade, battery_health ON unit
WHEN (SELECT published_at FROM "drop" WHERE id = OLD.drop_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'drop-is-published');
END;
--> statement-breakpoint
CREATE TRIGGER unit_of_drop_stays BEFORE DELETE ON unit WHEN (SELECT published_at FROM "drop" WHERE id = OLD.drop_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'drop-is-published');
END;
--> statement-breakpoint
-- The ledger is appended to, line after line; what is in it was paid, and draws come in the order of their payments.
CREATE TRIGGER ledger_follows BEFORE INSERT ON ledger_entry
BEGIN
  SELECT CASE
    WHEN NEW.no <> 1 + (SELECT coalesce(max(no), 0) FROM ledger_entry WHERE drop_id = NEW.drop_id)
      OR (NEW.kind = 'published') <> (NEW.no = 1)
      OR NEW.at < (SELECT at FROM ledger_entry WHERE drop_id = NEW.drop_id AND no = NEW.no - 1)
      THEN RAISE(ABORT, 'ledger-out-of-order')
    WHEN NEW.kind IN ('committed', 'refunded')
      AND NOT EXISTS (SELECT 1 FROM draw w JOIN orders o ON o.id = w.order_id WHERE w.id = NEW.draw_id AND w.drop_id = NEW.drop_id AND o.paid_at IS NOT NULL)
      THEN RAISE(ABORT, 'draw-not-paid')
    WHEN NEW.kind IN ('drawn', 'postponed') AND (
        NEW.sequence <> 1 + (SELECT coalesce(max(sequence), 0) FROM ledger_entry WHERE drop_id = NEW.drop_id AND kind = 'drawn')
        OR NOT EXISTS (SELECT 1 FROM ledger_entry WHERE drop_id = NEW.drop_id AND kind = 'committed' AND sequence = NEW.sequence AND draw_id = NEW.draw_id)
      ) THEN RAISE(ABORT, 'draw-out-of-turn')
    WHEN NEW.kind = 'drawn' AND NOT EXISTS (SELECT 1 FROM unit WHERE code = NEW.unit_code AND drop_id = NEW.drop_id AND state = 'in-stock')
      THEN RAISE(ABORT, 'unit-not-in-drop')
  END;
END;
--> statement-breakpoint
CREATE TRIGGER ledger_commits AFTER INSERT ON ledger_entry WHEN NEW.kind = 'committed'
BEGIN
  UPDATE draw SET sequence = NEW.sequence WHERE id = NEW.draw_id;
END;
--> statement-breakpoint
-- A draw binds its unit by being written down.
CREATE TRIGGER ledger_draws AFTER INSERT ON ledger_entry WHEN NEW.kind = 'drawn'
BEGIN
  UPDATE unit SET state = 'sold', order_id = (SELECT order_id FROM draw WHERE id = NEW.draw_id), line_no = 1 WHERE code = NEW.unit_code;
  UPDATE draw SET drawn_at = NEW.at, unit_id = (SELECT id FROM unit WHERE code = NEW.unit_code) WHERE id = NEW.draw_id;
END;
--> statement-breakpoint
CREATE TRIGGER ledger_kept BEFORE UPDATE OF drop_id, no, kind, at, sequence, draw_id, round, next_round, signature, position, unit_code, reason ON ledger_entry
BEGIN
  SELECT RAISE(ABORT, 'ledger-is-append-only');
END;
--> statement-breakpoint
CREATE TRIGGER ledger_sealed_once BEFORE UPDATE OF hash ON ledger_entry WHEN OLD.hash IS NOT NULL AND NEW.hash IS NOT OLD.hash
BEGIN
  SELECT RAISE(ABORT, 'ledger-is-append-only');
END;
--> statement-breakpoint
CREATE TRIGGER ledger_stays BEFORE DELETE ON ledger_entry
BEGIN
  SELECT RAISE(ABORT, 'ledger-is-append-only');
END;
--> statement-breakpoint
-- One Phone a customer and region in thirty days. An order that ended without one does not count; a returned one does.
CREATE TRIGGER phone_limit BEFORE INSERT ON phone_customer
WHEN EXISTS (
    SELECT 1 FROM phone_customer c JOIN orders o ON o.id = c.order_id
    WHERE c.hash = NEW.hash AND c.order_id <> NEW.order_id AND c.at > NEW.at - 2592000000
      AND (o.fulfilment <> 'none' OR o.state = 'pending' OR (o.state = 'placed' AND o.reserved_until > NEW.at))
      AND NOT EXISTS (SELECT 1 FROM draw w JOIN ledger_entry e ON e.draw_id = w.id WHERE w.order_id = o.id AND e.kind = 'refunded')
  )
BEGIN
  SELECT RAISE(ABORT, 'phone-limit');
END;
--> statement-breakpoint
-- A payment that comes late may find that its customer has bought another one since.
CREATE TRIGGER phone_limit_at_payment BEFORE UPDATE OF at ON phone_customer
WHEN EXISTS (
    SELECT 1 FROM phone_customer c JOIN orders o ON o.id = c.order_id
    WHERE c.hash = NEW.hash AND c.order_id <> NEW.order_id AND c.at > NEW.at - 2592000000
      AND (o.fulfilment <> 'none' OR o.state = 'pending' OR (o.state = 'placed' AND o.reserved_until > NEW.at))
      AND NOT EXISTS (SELECT 1 FROM draw w JOIN ledger_entry e ON e.draw_id = w.id WHERE w.order_id = o.id AND e.kind = 'refunded')
  )
BEGIN
  SELECT RAISE(ABORT, 'phone-limit');
END;
