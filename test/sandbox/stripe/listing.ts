import type Stripe from 'stripe';
import type { z } from 'zod';
import type { Account } from './account.ts';
import { type Failure, invalid, notFound } from './failure.ts';
import type { eventListParams, PageParams, reversalListParams, sessionListParams } from './listing.params.ts';
import type { Condition, Page, Wanted } from './listing.store.ts';
import { failed, ok, type Result } from './result.ts';
import { CREATED as EVENT_CREATED } from './outbox.ts';
import { CREATED, ofIntent, type ResourceKind } from './store.ts';

type Listed = Result<Stripe.ApiList<object>>;
type SessionListParams = z.output<typeof sessionListParams>;

/** Checkout Sessions, newest first. */
export function listSessions({ store }: Account, params: SessionListParams): Listed {
  const { customer, customer_details: details, payment_intent: intent, status } = params;
  const conditions = [
    ...within(params, CREATED),
    ...(customer === undefined ? [] : [fieldIs('$.session.customer', customer)]),
    ...(details === undefined ? [] : [fieldIs('$.session.customer_details.email', details.email)]),
    ...(intent === undefined ? [] : [ofIntent(intent)]),
    ...(status === undefined ? [] : [fieldIs('$.session.status', status)]),
  ];
  const cursor = brokenCursor('checkout.session', params, (id) => store.find('checkout.session', id));
  if (cursor) return failed(cursor);
  return ok(listOf('/v1/checkout/sessions', store.page('checkout.session', wanted(params, conditions)), ({ session }) => session));
}

/** Refunds or disputes, newest first. */
export function listReversals(account: Account, kind: 'refund' | 'dispute', params: z.output<typeof reversalListParams>): Listed {
  const { store } = account;
  const conditions = within(params, CREATED);
  for (const param of ['charge', 'payment_intent'] as const) {
    const id = params[param];
    if (id === undefined) continue;
    const intent = intentOf(account, param, id);
    if (intent === undefined) return failed(notFound(param, id, param, 400));
    conditions.push(ofIntent(intent));
  }
  const cursor = brokenCursor(kind, params, (id) => store.find(kind, id));
  if (cursor) return failed(cursor);
  return ok(listOf(`/v1/${kind}s`, store.page<'refund' | 'dispute'>(kind, wanted(params, conditions)), (item) => item));
}

/** Events of the last 30 days, newest first. */
export function listEvents({ outbox }: Account, params: z.output<typeof eventListParams>, now: number): Listed {
  const { delivery_success: success, type, types } = params;
  if (type !== undefined && types !== undefined) return failed(invalid('You may only specify one of these parameters: type, types.'));
  const conditions = [
    ...within(params, EVENT_CREATED),
    { sql: `${EVENT_CREATED} > ?`, values: [oldestEvent(now)] },
    ...(success === undefined ? [] : [{ sql: success ? 'delivered = 1' : 'delivered = 0', values: [] }]),
    ...(type === undefined ? [] : [{ sql: `json_extract(body, '$.type') GLOB ?`, values: [type] }]),
    ...(types === undefined ? [] : [{ sql: `json_extract(body, '$.type') IN (${types.map(() => '?').join(', ')})`, values: types }]),
  ];
  const cursor = brokenCursor('event', params, (id) => outbox.find(id));
  return cursor ? failed(cursor) : ok(listOf('/v1/events', outbox.page(wanted(params, conditions)), shown));
}

export function findEvent({ outbox }: Account, id: string, now: number): Result<object> {
  const found = outbox.find(id);
  return found && found.event.created > oldestEvent(now) ? ok(shown(found)) : failed(notFound('event', id, 'id'));
}

type Sent = ReturnType<Account['outbox']['list']>[number];

/** An event as it is now: its object stays what it was, but it may have arrived. */
const shown = ({ event, delivered }: Sent): object => ({ ...event, pending_webhooks: delivered ? 0 : 1 });

const oldestEvent = (now: number): number => Math.floor(now / 1000) - 30 * 24 * 60 * 60;

function intentOf({ store }: Account, param: 'charge' | 'payment_intent', id: string): string | undefined {
  if (param === 'payment_intent') return store.find('payment_intent', id)?.id;
  const intent = store.find('charge', id)?.payment_intent;
  return typeof intent === 'string' ? intent : undefined;
}

const SIGNS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function within({ created = {} }: Pick<PageParams, 'created'>, time: string): Condition[] {
  return Object.entries(SIGNS).flatMap(([name, sign]) => {
    const at = created[name as keyof typeof SIGNS];
    return at === undefined ? [] : [{ sql: `${time} ${sign} ?`, values: [at] }];
  });
}

const fieldIs = (path: string, value: string): Condition => ({ sql: `json_extract(body, '${path}') = ?`, values: [value] });

const wanted = ({ limit, starting_after: after, ending_before: before }: PageParams, conditions: Condition[]): Wanted => ({
  conditions,
  limit,
  after,
  before,
});

function brokenCursor(kind: ResourceKind | 'event', params: PageParams, find: (id: string) => unknown): Failure | null {
  if (params.starting_after !== undefined && params.ending_before !== undefined) {
    return invalid('You may only specify one of these parameters: starting_after, ending_before.', { param: 'ending_before' });
  }
  for (const param of ['starting_after', 'ending_before'] as const) {
    const id = params[param];
    if (id !== undefined && find(id) === undefined) return notFound(kind, id, param, 400);
  }
  return null;
}

const listOf = <T>(url: string, { rows, hasMore }: Page<T>, show: (row: T) => object): Stripe.ApiList<object> => ({
  object: 'list',
  data: rows.map(show),
  has_more: hasMore,
  url,
});
