import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bestFirst, type Offer } from '../../worker/inventory/offer';
import { isPayable, rebuild, stateAt, transitions } from '../../worker/order/order';
import { isId, newId, newOrderNumber, newSecret, secretPattern, shardOf } from '../../worker/shared/id';
import { money } from '../../worker/shared/money';

describe('the states of an order', () => {
  it('follow each other in the database as they do in code', () => {
    const sql = readFileSync('db/migrations/region/0001_triggers.sql', 'utf8');
    const inDatabase = [...sql.matchAll(/\('(payment|fulfilment)', '([a-z-]+)', '([a-z-]+)'\)/g)].map(([, track, from, to]) => `${track}: ${from} → ${to}`);
    const inCode = Object.entries(transitions).flatMap(([track, states]) =>
      Object.entries(states).flatMap(([from, followers]) => followers.map((to: string) => `${track}: ${from} → ${to}`)));
    expect(inDatabase.sort()).toEqual(inCode.sort());
  });

  it('have names that tell the two tracks apart, so that one log can carry both', () => {
    const names = Object.values(transitions).flatMap((states) => Object.keys(states));
    expect(new Set(names).size).toBe(names.length);
    for (const states of Object.values(transitions)) for (const followers of Object.values(states)) for (const to of followers) expect(states).toHaveProperty(to);
  });

  it.each([
    { log: ['placed'], state: 'placed', fulfilment: 'none' },
    { log: ['placed', 'paid', 'to-pack'], state: 'paid', fulfilment: 'to-pack' },
    { log: ['placed', 'paid', 'to-pack', 'disputed', 'on-hold', 'paid', 'to-pack', 'packed'], state: 'paid', fulfilment: 'packed' },
    { log: ['placed', 'expired', 'refund-due', 'refunded'], state: 'refunded', fulfilment: 'none' },
    { log: ['placed', 'paid', 'to-pack', 'partially-refunded', 'partially-refunded', 'refunded', 'called-off'], state: 'refunded', fulfilment: 'called-off' },
  ] as const)('are what their log leads to: $log', ({ log, state, fulfilment }) => {
    expect(rebuild(log.map((entry, at) => ({ state: entry, at, cause: '', refunded: null })))).toEqual({ state, fulfilment });
  });

  it('end a hold at its moment, not when somebody tidies', () => {
    const order = { state: 'placed' as const, reservedUntil: 1000 };
    expect(stateAt(order, 999)).toBe('placed');
    expect(stateAt(order, 1000)).toBe('expired');
    expect(stateAt({ ...order, state: 'paid' }, 5000)).toBe('paid');
  });

  it('let a payment page be opened only while it is open', () => {
    const order = { state: 'placed' as const, checkoutExpiresAt: 1000, checkoutUrl: 'https://checkout.stripe.com/x' };
    expect(isPayable(order, 999)).toBe(true);
    expect(isPayable(order, 1000)).toBe(false);
    expect(isPayable({ ...order, checkoutUrl: null }, 0)).toBe(false);
    expect(isPayable({ ...order, state: 'paid' }, 0)).toBe(false);
  });
});

describe('an id', () => {
  it('names what it is of and where it lives, and sorts by its birth', () => {
    const [early, late] = [newId('order', 'eu1', 1_000_000_000_000), newId('order', 'eu1', 1_000_000_000_001)];
    expect(early < late).toBe(true);
    expect(isId('order', early)).toBe(true);
    expect(isId('unit', early)).toBe(false);
    expect(shardOf(early)).toBe('eu1');
  });

  it('is not the secret that opens an order: that has 160 bits of its own', () => {
    const secrets = new Set(Array.from({ length: 1000 }, newSecret));
    expect(secrets.size).toBe(1000);
    for (const secret of secrets) expect(secret).toMatch(secretPattern);
  });

  it('and an order number have no letters that look alike', () => {
    for (let times = 0; times < 200; times += 1) expect(newOrderNumber('de')).toMatch(/^DE-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });
});

describe('offers come best first', () => {
  const offer = (id: string, amount: number, available: number, grade: Offer['grade'] = 'good'): Offer =>
    ({ id: `ofr_eu1_${id}`, price: money(amount, 'EUR'), available, grade, seller: { id: 's', name: 'S' }, model: 'm', name: 'M', storage: 128, colour: 'blue', sku: 'm-128-blue' });

  it('what can be had before what is sold out, then the lower price, then the better grade', () => {
    const offers = [offer('a', 100, 0), offer('b', 300, 1), offer('c', 200, 1, 'fair'), offer('d', 200, 2, 'excellent')];
    expect(bestFirst(offers).map(({ id }) => id.at(-1))).toEqual(['d', 'c', 'b', 'a']);
  });
});
