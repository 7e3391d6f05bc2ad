import type { RegionDatabase } from '../../db/client';
import { announcedOf, askedFor, type Reducible, type Span } from '../pricing/cut';
import type { PricePoint } from '../pricing/reduction';
import type { Grade } from '../shared/grade';
import type { Id } from '../shared/id';
import { marketOf, type MarketId } from '../shared/market';
import { money, type Currency, type Money } from '../shared/money';
import type { ListedOffer, Offer } from './offer';

export type OfferRow = {
  id: string; seller_id: string; seller_name: string; model: string; model_name: string; storage: number; colour: string; sku: string; grade: string;
  maker: string | null; updates_until: string | null; amount: number; currency: string; available: number;
};

/**
 * The columns of an offer with what is available: the counted stock and the
 * holds that lapsed since it was last tidied. Constant work per offer.
 *
 * @param now where the statement binds the time, ms: `?1`
 */
export const offerColumns = (now: string) => `
  o.id, o.seller_id, s.name AS seller_name, o.model, m.name AS model_name, o.storage, o.colour, o.sku, o.grade, o.amount, o.currency, m.maker, m.updates_until,
  coalesce(st.free, 0) + (
    SELECT count(*) FROM unit u
    WHERE u.seller_id = o.seller_id AND u.sku = o.sku AND u.grade = o.grade AND u.drop_id IS NULL
      AND u.state = 'reserved' AND u.reserved_until <= ${now}
  ) AS available`;

export const offerTables = `
  offer o
  JOIN seller s ON s.id = o.seller_id
  JOIN model m ON m.id = o.model
  LEFT JOIN stock st ON st.seller_id = o.seller_id AND st.sku = o.sku AND st.grade = o.grade`;

/** The latest prices of an offer, as JSON `PricePoint`s; so many that a read's work stays bounded however often one is repriced. */
export const historyColumn = `(
    SELECT json_group_array(json_object('since', p.since, 'amount', p.amount))
    FROM (SELECT since, amount FROM offer_price WHERE offer_id = o.id ORDER BY since DESC LIMIT 24) p
  ) AS history`;

/**
 * Every active offer of these models in a market at what it costs, with its reduction, in no order. At most 50 models.
 *
 * @param spans what campaigns take off there
 * @param at the moment whose price it is, where that is not `now`; the stock is that of now in any case
 */
export async function offersOfModels(db: RegionDatabase, market: MarketId, models: readonly string[], spans: readonly Span[], now: number, at = now): Promise<ListedOffer[]> {
  const places = models.map((_, index) => `?${index + 3}`).join(', ');
  const { results } = await db.sql
    .prepare(`SELECT ${offerColumns('?1')}, ${historyColumn} FROM ${offerTables} WHERE o.market = ?2 AND o.model IN (${places}) AND o.active`)
    .bind(now, market, ...models)
    .all<OfferRow & { history: string }>();
  const { reduction } = marketOf(market);
  return results.map((row) => {
    const reducible = toReducible(row);
    const asked = askedFor(reducible, spans, at);
    return { ...toOffer(row, asked.price), reduction: announcedOf(reducible, asked, JSON.parse(row.history) as PricePoint[], spans, at, reduction) };
  });
}

/** One active offer of a market at what it costs now, or null. */
export async function offerById(db: RegionDatabase, market: string, id: Id<'offer'>, spans: readonly Span[], now: number): Promise<Offer | null> {
  const row = await db.sql
    .prepare(`SELECT ${offerColumns('?1')} FROM ${offerTables} WHERE o.market = ?2 AND o.id = ?3 AND o.active`)
    .bind(now, market, id)
    .first<OfferRow>();
  return row && toOffer(row, askedFor(toReducible(row), spans, now).price);
}

/** @param price what is asked for it */
export function toOffer(row: OfferRow, price: Money): Offer {
  return {
    id: row.id as Id<'offer'>,
    seller: { id: row.seller_id, name: row.seller_name },
    model: row.model,
    name: row.model_name,
    storage: row.storage,
    colour: row.colour,
    sku: row.sku,
    grade: row.grade as Grade,
    price,
    available: row.available,
  };
}

/** What a campaign has to know of an offer. */
export function toReducible({ model, maker, grade, updates_until: updatesUntil, amount, currency }: Pick<OfferRow, 'model' | 'maker' | 'grade' | 'updates_until' | 'amount' | 'currency'>): Reducible {
  return { model, maker, grade: grade as Grade, updatesUntil, normal: money(amount, currency as Currency) };
}
