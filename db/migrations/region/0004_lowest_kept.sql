-- A price that is changed without a new `changed_at` leaves the lower of the two in the history:
-- nobody may ever be told a "lowest price" above one that was charged.
DROP TRIGGER offer_next_price;
--> statement-breakpoint
CREATE TRIGGER offer_next_price AFTER UPDATE OF amount ON offer WHEN OLD.amount <> NEW.amount
BEGIN
  INSERT INTO offer_price (offer_id, since, amount, currency) VALUES (NEW.id, NEW.changed_at, NEW.amount, NEW.currency)
  ON CONFLICT (offer_id, since) DO UPDATE SET amount = min(amount, excluded.amount);
END;
