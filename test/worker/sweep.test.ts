import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { sweep } from '../../worker/sweep/sweep.flow';
import { deliver, moveClock, newsOf, order, pay, row, sandbox, stockUp, visitor, type Placed } from './shop';

const minutes = (count: number) => ({ ...env, CLOCK_OFFSET_MS: String(count * 60_000) });
const days = (count: number) => minutes(count * 24 * 60);
const stateOf = (placed: Placed, market: 'de' | 'jp' = 'de') => row(market, 'SELECT state FROM orders WHERE secret = ?1', placed.order);
const sessionOf = (placed: Placed) => placed.url.split('/').at(-1)!;

async function place(market: 'de' | 'jp' = 'de'): Promise<Placed> {
  const { offer } = await stockUp(market, { units: 1 });
  return (await (await order(visitor(), market, offer)).json()) as Placed;
}

describe('the sweeper', () => {
  afterEach(async () => {
    await sandbox('/sandbox/faults', [], 'PUT');
    await moveClock(0);
  });

  it('asks Stripe before it calls an order expired: one whose message was lost is paid', async () => {
    const placed = await place();
    await pay(sessionOf(placed));
    await sandbox('/sandbox/faults', [{ on: 'api', method: 'GET', path: '/v1/events', does: 'error-500' }], 'PUT');
    const report = await sweep(minutes(41));
    expect(report.regions.eu1).toMatchObject({ paid: 1, expired: 0 });
    expect(await stateOf(placed)).toEqual({ state: 'paid' });
    expect(await row('de', 'SELECT cause FROM order_event ORDER BY id DESC LIMIT 1')).toEqual({ cause: 'found paid at Stripe' });
  });

  it('takes up a message that never arrived, before the hold ends', async () => {
    await sandbox('/sandbox/faults', [{ on: 'webhook', does: 'drop' }], 'PUT');
    const placed = await place();
    await pay(sessionOf(placed));
    expect(await sweep(env)).toMatchObject({ missedEvents: 1 });
    expect(await stateOf(placed)).toEqual({ state: 'paid' });
    expect(await sweep(env)).toMatchObject({ missedEvents: 0 });
  });

  it('leaves an order in doubt while Stripe does not answer, and decides when it does', async () => {
    const placed = await place();
    await pay(sessionOf(placed));
    await sandbox('/sandbox/faults', [{ on: 'api', method: 'GET', path: '/v1/*', does: 'rate-limit' }], 'PUT');
    expect((await sweep(minutes(41))).failed).toBeGreaterThan(0);
    expect(await stateOf(placed)).toEqual({ state: 'placed' });
    await sandbox('/sandbox/faults', [], 'PUT');
    await sweep(minutes(41));
    expect(await stateOf(placed)).toEqual({ state: 'paid' });
  });

  it('gives up a payment that was to settle later when its deadline has gone by and Stripe says it failed', async () => {
    const placed = await place('jp');
    await deliver(await pay(sessionOf(placed), { method: 'konbini' }));
    const order = await row<{ settles_by: number; reserved_until: number }>('jp', 'SELECT settles_by, reserved_until FROM orders');
    expect(order.reserved_until - order.settles_by).toBe(12 * 3_600_000);
    await moveClock(5 * 86_400_000);
    const report = await sweep(days(5));
    expect(report.regions.jp1).toMatchObject({ cancelled: 1 });
    expect(await stateOf(placed, 'jp')).toEqual({ state: 'cancelled' });
    expect(await row('jp', 'SELECT free, held FROM stock')).toEqual({ free: 1, held: 0 });
    expect(await row('jp', "SELECT count(*) AS letters FROM mail WHERE kind = 'payment-failed'")).toEqual({ letters: 1 });
  });

  it('waits on with a payment that the bank has not decided', async () => {
    const placed = await place();
    await deliver(await pay(sessionOf(placed), { method: 'sepa_debit' }));
    expect((await sweep(days(22))).regions.eu1).toMatchObject({ waiting: 1, cancelled: 0 });
    expect(await stateOf(placed)).toEqual({ state: 'pending' });
  });

  it('on demand is for those who run the shop, and says what it did', async () => {
    await place();
    const call = (authorization?: string) => visitor().send('http://localhost:8787/api/sweeps', { method: 'POST', headers: authorization ? { authorization } : {} });
    expect((await call()).status).toBe(401);
    expect((await call('Bearer something')).status).toBe(401);
    const answer = await call('Bearer operations_reprise_local');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ missedEvents: expect.any(Number), regions: { eu1: { expired: 0 } } });
  });

  it('leaves nothing to tell that Stripe’s own events would contradict later', async () => {
    const placed = await place();
    const event = await pay(sessionOf(placed));
    await sweep(minutes(41));
    expect(await (await deliver(event)).json()).toMatchObject({ outcome: expect.stringMatching(/ignored|duplicate/) });
    for (const late of await newsOf(sessionOf(placed))) expect((await deliver(late)).status).toBe(200);
    expect(await row('de', "SELECT count(*) AS paid FROM order_event WHERE state = 'paid'")).toEqual({ paid: 1 });
  });
});
