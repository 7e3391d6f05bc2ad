import type { RegionDatabase } from '../../db/client';
import type { Id } from '../shared/id';
import type { CustomerMark } from './customer';

/** Keyed hashes by which a customer is known again. */
export type CustomerHashes = { readonly [mark in CustomerMark]?: string };

/**
 * The statements that write down whose order of a Phone it is. They fail (`isOverLimit`) where that customer
 * has bought one in the last thirty days, or is about to.
 */
export function noteCustomer(db: RegionDatabase, order: Id<'order'>, hashes: CustomerHashes, now: number): D1PreparedStatement[] {
  return Object.entries(hashes).map(([mark, hash]) =>
    db.sql.prepare('INSERT INTO phone_customer (order_id, kind, hash, at) VALUES (?1, ?2, ?3, ?4)').bind(order, mark, hash, now));
}

/**
 * The statements that ask again when the money has come: only now is a card known, and another order may have
 * been quicker. The thirty days count from here.
 */
export function noteCustomerAgain(db: RegionDatabase, order: Id<'order'>, card: string | null, now: number): D1PreparedStatement[] {
  return [
    db.sql.prepare('UPDATE phone_customer SET at = ?2 WHERE order_id = ?1').bind(order, now),
    ...(card ? noteCustomer(db, order, { card }, now) : []),
  ];
}

export function isOverLimit(error: unknown): boolean {
  return String(error).includes('phone-limit');
}
