import type { Id } from '../shared/id';

/** Files where a payment's order lives, before the order is paid; filing it again changes nothing. */
export async function fileInDirectory(house: D1Database, intent: string, order: Id<'order'>): Promise<void> {
  await house.prepare('INSERT INTO payment_directory (payment_intent_id, order_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING').bind(intent, order).run();
}

export async function orderInDirectory(house: D1Database, intent: string): Promise<Id<'order'> | null> {
  return house.prepare('SELECT order_id FROM payment_directory WHERE payment_intent_id = ?1').bind(intent).first<Id<'order'>>('order_id');
}

/** Keeps that an event about no order of ours came. Its content stays with Stripe: it may be somebody's, and the house is nobody's region. */
export async function keepStray(house: D1Database, event: { id: string; type: string; data: { object: object } }, now: number): Promise<void> {
  const { object } = event.data;
  await house
    .prepare('INSERT INTO stray_event (id, type, object_id, received_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING')
    .bind(event.id, event.type, 'id' in object ? String(object.id) : '', now)
    .run();
}
