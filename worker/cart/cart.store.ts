import type { RegionDatabase } from '../../db/client';
import { offerColumns, offerTables, toOffer, type OfferRow } from '../inventory/offer.store';
import { newId, newSecret, type Id } from '../shared/id';
import { money } from '../shared/money';
import type { CartLine } from './cart';

export type StoredCart = { readonly id: Id<'cart'>; readonly secret: string };

/** The cart a secret opens in a market, or null. */
export async function findCart(db: RegionDatabase, market: string, secret: string | undefined): Promise<StoredCart | null> {
  if (!secret) return null;
  return db.sql.prepare('SELECT id, secret FROM cart WHERE secret = ?1 AND market = ?2').bind(secret, market).first<StoredCart>();
}

export async function createCart(db: RegionDatabase, market: string, now: number): Promise<StoredCart> {
  const cart = { id: newId('cart', db.shard, now), secret: newSecret() };
  await db.sql
    .prepare('INSERT INTO cart (id, secret, market, created_at) VALUES (?1, ?2, ?3, ?4)')
    .bind(cart.id, cart.secret, market, now)
    .run();
  return cart;
}

type LineRow = OfferRow & { line_id: string; quantity: number; seen_amount: number; active: number; own: number };

/** The lines of a cart as they were put in. Units this cart's own open order holds count as available to it. */
export async function linesOf(db: RegionDatabase, cart: Id<'cart'>, now: number): Promise<CartLine[]> {
  const { results } = await db.sql
    .prepare(
      `SELECT l.id AS line_id, l.quantity, l.seen_amount, o.active, ${offerColumns},
        (SELECT count(*) FROM orders r JOIN unit u ON u.order_id = r.id
         WHERE r.cart_id = ?2 AND r.state = 'placed' AND u.state = 'reserved' AND u.reserved_until > ?1
           AND u.seller_id = o.seller_id AND u.sku = o.sku AND u.grade = o.grade) AS own
       FROM cart_line l JOIN ${offerTables.replace('offer o', 'offer o ON o.id = l.offer_id')}
       WHERE l.cart_id = ?2 ORDER BY l.added_at, l.id`,
    )
    .bind(now, cart)
    .all<LineRow>();
  return results.map((row) => {
    const offer = toOffer({ ...row, available: row.available + row.own });
    return {
      id: row.line_id as Id<'line'>,
      offer,
      quantity: row.quantity,
      seen: money(row.seen_amount, offer.price.currency),
      active: Boolean(row.active),
    };
  });
}

/** Puts an offer in the cart, or more of one that is there: never more than `limit`. */
export async function addLine(db: RegionDatabase, cart: Id<'cart'>, offer: { id: string; amount: number }, quantity: number, limit: number, now: number): Promise<void> {
  await db.sql
    .prepare(
      `INSERT INTO cart_line (id, cart_id, offer_id, quantity, seen_amount, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
       ON CONFLICT (cart_id, offer_id) DO UPDATE SET quantity = min(quantity + excluded.quantity, ?7), seen_amount = excluded.seen_amount`,
    )
    .bind(newId('line', db.shard, now), cart, offer.id, Math.min(quantity, limit), offer.amount, now, limit)
    .run();
}

/** Sets a line's quantity and takes its present price as seen. @returns whether the cart has that line. */
export async function changeLine(db: RegionDatabase, cart: Id<'cart'>, line: string, quantity: number): Promise<boolean> {
  const { meta } = await db.sql
    .prepare(
      `UPDATE cart_line SET quantity = ?3, seen_amount = (SELECT amount FROM offer WHERE offer.id = cart_line.offer_id)
       WHERE id = ?1 AND cart_id = ?2`,
    )
    .bind(line, cart, quantity)
    .run();
  return meta.changes > 0;
}

/** @returns whether the cart had that line. */
export async function removeLine(db: RegionDatabase, cart: Id<'cart'>, line: string): Promise<boolean> {
  const { meta } = await db.sql.prepare('DELETE FROM cart_line WHERE id = ?1 AND cart_id = ?2').bind(line, cart).run();
  return meta.changes > 0;
}
