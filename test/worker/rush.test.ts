import { describe, expect, it } from 'vitest';
import { openDrop, orderPhone, row, sandbox, visitor, type Placed } from './shop';

/** One page every two seconds: whoever is second has to wait. */
const slow = { SESSIONS_PER_SECOND: '0.5' };
const later = (ms: number) => ({ ...slow, CLOCK_OFFSET_MS: String(ms) });
const openPage = (token: string, settings: object) => visitor(settings).api[':market'].orders[':token']['payment-page'].$post({ param: { market: 'de', token } });

async function rush(buyers: number): Promise<Placed[]> {
  await openDrop('de', { size: buyers });
  const placed: Placed[] = [];
  for (let buyer = 0; buyer < buyers; buyer += 1) placed.push((await (await orderPhone(visitor(slow), 'de')).json()) as Placed);
  return placed;
}

describe('when many order at once', () => {
  it('the first goes to the payment page, the others to their order’s own; all of them hold their place', async () => {
    const [first, ...others] = await rush(3);
    expect(first!.url).toContain('/c/pay/cs_test_');
    for (const { url, order } of others) expect(url).toBe(`http://localhost:8787/de/orders/${order}`);
    expect(await row('de', 'SELECT free FROM "drop"')).toEqual({ free: 0 });
  });

  it('each goes on when its turn has come, in the order in which they came', async () => {
    const [, second, third] = await rush(3);
    expect((await openPage(second!.order, slow)).status).toBe(202);
    const opened = await openPage(second!.order, later(2_000));
    expect(opened.status).toBe(201);
    expect(await opened.json()).toEqual({ url: expect.stringContaining('/c/pay/cs_test_') });
    expect((await openPage(third!.order, later(2_000))).status).toBe(202);
    expect((await openPage(third!.order, later(4_000))).status).toBe(201);
  });

  it('asking again and again costs nobody their turn', async () => {
    const [, second] = await rush(2);
    const waits = new Set<string>();
    for (let times = 0; times < 5; times += 1) waits.add(((await (await openPage(second!.order, slow)).json()) as { waitsUntil: string }).waitsUntil);
    expect(waits.size).toBe(1);
  });

  it('those who come late for their turn do not come all at once', async () => {
    const [, second, third] = await rush(3);
    const both = await Promise.all([openPage(second!.order, later(60_000)), openPage(third!.order, later(60_000))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 202]);
  });

  it('nobody who comes new passes those who wait', async () => {
    const [, second] = await rush(2);
    await openDrop('at', { size: 1 });
    const newcomer = (await (await orderPhone(visitor(later(1_500)), 'at')).json()) as Placed;
    expect(newcomer.url).toBe(`http://localhost:8787/at/orders/${newcomer.order}`);
    expect((await openPage(second!.order, later(2_000))).status).toBe(201);
  });

  it('of those who come at the very same moment, no more than the pace allows ask Stripe', async () => {
    await openDrop('de', { size: 12 });
    const urls = await Promise.all(Array.from({ length: 12 }, async () => ((await (await orderPhone(visitor({ SESSIONS_PER_SECOND: '5' }), 'de')).json()) as Placed).url));
    expect(urls.filter((url) => url.includes('/c/pay/')).length).toBeLessThanOrEqual(6);
  });

  it('the order tells until when it waits, and the pages are as many as the orders', async () => {
    const [first, second] = await rush(2);
    const order = await visitor(slow).api[':market'].orders[':token'].$get({ param: { market: 'de', token: second!.order } });
    expect(await order.json()).toMatchObject({ state: 'placed', payAt: null, waitsUntil: expect.any(String), heldUntil: expect.any(String) });
    await Promise.all([openPage(second!.order, later(2_000)), openPage(second!.order, later(2_000)), openPage(first!.order, later(2_000))]);
    const { sessions } = (await (await sandbox('/sandbox/sessions')).json()) as { sessions: { client_reference_id: string }[] };
    const ids = await row<{ ids: string }>('de', 'SELECT group_concat(id) AS ids FROM orders');
    expect(sessions.filter(({ client_reference_id: id }) => ids.ids.includes(id))).toHaveLength(2);
  });
});
