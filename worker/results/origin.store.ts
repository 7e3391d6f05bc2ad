import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';
import { isNowhere, type Origin } from './origin';

/** What was put into a cart: an offer, or one unit behind it. */
type Put = { readonly cart: Id<'cart'>; readonly offer: string; readonly unit: string | null };

/** The statements that note where a line of a cart came from, once the line is there; whatever led to it last has the credit. */
export function creditLine(db: RegionDatabase, { cart, offer, unit }: Put, origin: Origin, now: number): D1PreparedStatement[] {
  if (isNowhere(origin)) return [];
  const { campaign, channel, variant } = origin;
  return [
    db.sql
      .prepare(
        `INSERT INTO line_origin (line_id, campaign, channel, variant, at)
         SELECT id, ?4, ?5, ?6, ?7 FROM cart_line WHERE cart_id = ?1 AND offer_id = ?2 AND unit_id IS ?3
         ON CONFLICT (line_id) DO UPDATE SET campaign = excluded.campaign, channel = excluded.channel, variant = excluded.variant, at = excluded.at`,
      )
      .bind(cart, offer, unit, campaign, channel, variant, now),
  ];
}

/** The statement that credits an order to what last led to one of its cart's lines; nothing where nothing did. */
export function creditOrder(db: RegionDatabase, order: Id<'order'>, cart: Id<'cart'>): D1PreparedStatement {
  return db.sql
    .prepare(
      `INSERT INTO order_origin (order_id, campaign, channel, variant)
       SELECT ?1, o.campaign, o.channel, o.variant FROM cart_line l JOIN line_origin o ON o.line_id = l.id
       WHERE l.cart_id = ?2 ORDER BY o.at DESC, l.id DESC LIMIT 1`,
    )
    .bind(order, cart);
}

/** The statements that credit an order of a Phone, which is in no cart. */
export function creditPhone(db: RegionDatabase, order: Id<'order'>, origin: Origin): D1PreparedStatement[] {
  if (isNowhere(origin)) return [];
  const { campaign, channel, variant } = origin;
  return [db.sql.prepare('INSERT INTO order_origin (order_id, campaign, channel, variant) VALUES (?1, ?2, ?3, ?4)').bind(order, campaign, channel, variant)];
}
