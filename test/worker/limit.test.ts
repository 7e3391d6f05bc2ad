import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { sweep } from '../../worker/sweep/sweep.flow';
import { addressIn, deliver, execute, openDrop, orderPhone, pay, row, sandbox, someCard, visitor, type Placed } from './shop';

const day = 86_400_000;
const sessionOf = ({ url }: Placed) => url.split('/').at(-1)!;
const order = (contact: { email: string }, address: Record<string, string>, settings = {}) =>
  visitor(settings).api[':market'].phone.checkout.$post({ param: { market: 'de' }, header: { 'idempotency-key': crypto.randomUUID() }, json: { contact, address } });
const street = (number: number) => ({ ...addressIn('de'), line1: `Musterweg ${number}` });
const typeOf = async (response: { json(): Promise<unknown> }) => ((await response.json()) as { type?: string }).type;

describe('one Phone a customer', () => {
  it.each([
    ['e-mail address, however it is written', { email: 'Ada+2@Example.org' }, street(2)],
    ['delivery address, however it is written', { email: 'bo@example.org' }, { ...street(1), line1: 'MUSTERWEG  1', name: 'A. Park' }],
  ])('is known by the %s', async (_, contact, address) => {
    await openDrop('de');
    expect((await order({ email: 'ada@example.org' }, street(1))).status).toBe(201);
    const second = await order(contact, address);
    expect([second.status, await typeOf(second)]).toEqual([409, '/problems/phone-limit']);
    expect(await row('de', 'SELECT count(*) AS orders, (SELECT free FROM "drop") AS free FROM orders')).toEqual({ orders: 1, free: 2 });
  });

  it('lets two tabs order one, in the very same moment', async () => {
    await openDrop('de');
    const both = await Promise.all([order({ email: 'ada@example.org' }, street(1)), order({ email: 'ada@example.org' }, street(1))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('may be ordered again when the first was given up, or ran out', async () => {
    await openDrop('de');
    const first = (await (await order({ email: 'ada@example.org' }, street(1))).json()) as Placed;
    await visitor().api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token: first.order } });
    expect((await order({ email: 'ada@example.org' }, street(1))).status).toBe(201);
    expect((await order({ email: 'ada@example.org' }, street(1), { CLOCK_OFFSET_MS: String(3_600_000) })).status).toBe(201);
  });

  it('counts for thirty days from its payment', async () => {
    await openDrop('de', { closesAt: Date.now() + 60 * day });
    const first = (await (await order({ email: 'ada@example.org' }, street(1))).json()) as Placed;
    await deliver(await pay(sessionOf(first)));
    expect((await order({ email: 'ada@example.org' }, street(1), { CLOCK_OFFSET_MS: String(30 * day - 60_000) })).status).toBe(409);
    expect((await order({ email: 'ada@example.org' }, street(1), { CLOCK_OFFSET_MS: String(30 * day + 60_000) })).status).toBe(201);
  });

  it('counts in the whole region, and in no other', async () => {
    for (const market of ['de', 'fr', 'gb'] as const) await openDrop(market);
    const buyer = visitor();
    expect((await orderPhone(buyer, 'de')).status).toBe(201);
    expect((await orderPhone(buyer, 'fr')).status).toBe(409);
    expect((await orderPhone(buyer, 'gb')).status).toBe(201);
  });

  it('is known by the card once it has paid: the second goes back in full, before any draw, and its buyer is told why', async () => {
    await openDrop('de');
    const card = someCard();
    const [first, second] = [visitor(), visitor()];
    const one = (await (await orderPhone(first, 'de')).json()) as Placed;
    const other = (await (await orderPhone(second, 'de')).json()) as Placed;
    await deliver(await pay(sessionOf(one), { method: 'card', card }));
    expect(await (await deliver(await pay(sessionOf(other), { method: 'card', card }))).json()).toMatchObject({ outcome: 'refund-due' });
    await sweep(env);
    const shown = await (await visitor().api[':market'].orders[':token'].$get({ param: { market: 'de', token: other.order } })).json();
    expect(shown).toMatchObject({ state: 'refunded', phone: { draw: null, refundReason: 'limit-reached' } });
    expect(await row('de', "SELECT kind, reason FROM ledger_entry WHERE kind = 'refunded'")).toEqual({ kind: 'refunded', reason: 'limit-reached' });
    expect(await row('de', 'SELECT free FROM "drop"')).toEqual({ free: 2 });
    const { mails } = (await (await sandbox(`/mailbox.json?to=${second.contact.email}`)).json()) as { mails: { text: string }[] };
    expect(mails.some(({ text }) => text.includes('dreißig Tagen'))).toBe(true);
  });

  it('does not count where the money had gone back before any draw', async () => {
    await openDrop('de');
    const buyer = visitor();
    const first = (await (await orderPhone(buyer, 'de')).json()) as Placed;
    const event = await pay(sessionOf(first));
    await execute('de', "INSERT INTO refund (id, order_id, stripe_id, amount, reason, state, created_at) SELECT 'rfd_eu1_x', id, 're_x', total, 'desk', 'succeeded', 1 FROM orders");
    await deliver(event);
    expect(await row('de', "SELECT reason FROM ledger_entry WHERE kind = 'refunded'")).toEqual({ reason: 'refunded-earlier' });
    expect((await orderPhone(buyer, 'de')).status).toBe(201);
  });

  it('still counts when it was given back', async () => {
    await openDrop('de');
    const buyer = visitor();
    await deliver(await pay(sessionOf((await (await orderPhone(buyer, 'de')).json()) as Placed)));
    await execute('de', "INSERT INTO order_event (order_id, at, state, cause) SELECT id, 1, 'refunded', 'returned' FROM orders");
    expect((await orderPhone(buyer, 'de')).status).toBe(409);
  });

  it('keeps no e-mail or street with it, only keyed hashes', async () => {
    await openDrop('de');
    await order({ email: 'ada@example.org' }, street(1));
    const { hashes } = await row<{ hashes: string }>('de', 'SELECT group_concat(hash) AS hashes FROM phone_customer');
    expect(hashes).toMatch(/^[0-9a-f]{64},[0-9a-f]{64}$/);
  });
});

describe('the window of a drop', () => {
  it('refuses who comes early, with the opening time, and opens to the second', async () => {
    const opensAt = Math.ceil(Date.now() / 1000) * 1000 + 3_600_000;
    await openDrop('de', { opensAt, closesAt: opensAt + day });
    const at = (moment: number) => orderPhone(visitor({ CLOCK_OFFSET_MS: String(moment - Date.now()) }), 'de');
    const early = await at(opensAt - 2_000);
    expect(await early.json()).toMatchObject({ type: '/problems/not-open', opens: new Date(opensAt).toISOString() });
    expect((await at(opensAt)).status).toBe(201);
    expect(await typeOf(await at(opensAt + day))).toBe('/problems/not-open');
  });
});

describe('a Phone for somebody else', () => {
  it('is unwrapped by whoever has its link, who sees neither price nor order', async () => {
    await openDrop('de');
    const placed = (await (await orderPhone(visitor(), 'de', crypto.randomUUID(), { gift: { email: 'bo@example.org' } })).json()) as Placed;
    await deliver(await pay(sessionOf(placed)));
    const shown = (await (await visitor().api[':market'].orders[':token'].$get({ param: { market: 'de', token: placed.order } })).json()) as any;
    expect(shown.phone.gift.email).toBe('bo@example.org');
    const secret = shown.phone.gift.link.split('/').at(-1);
    const reveal = await visitor().api[':market'].phone.reveals[':secret'].$get({ param: { market: 'de', secret } });
    const text = await reveal.text();
    expect(JSON.parse(text)).toMatchObject({ unit: null, draw: { sequence: 1 } });
    expect(text).not.toMatch(/\b149(00)?\b|Park|Musterweg|example\.org|DE-[0-9A-Z]{4}-/);
  });

  it('that was given up is not waited for', async () => {
    await openDrop('de');
    const placed = (await (await orderPhone(visitor(), 'de', crypto.randomUUID(), { gift: { email: 'bo@example.org' } })).json()) as Placed;
    const { secret } = await row<{ secret: string }>('de', 'SELECT secret FROM gift');
    await visitor().api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token: placed.order } });
    const reveal = await visitor().api[':market'].phone.reveals[':secret'].$get({ param: { market: 'de', secret } });
    expect(await reveal.json()).toMatchObject({ isCalledOff: true, draw: null, unit: null });
  });

  it('is told of by letter when it is drawn', async () => {
    await openDrop('de');
    const email = `${crypto.randomUUID()}@example.org`;
    const placed = (await (await orderPhone(visitor(), 'de', crypto.randomUUID(), { gift: { email } })).json()) as Placed;
    await deliver(await pay(sessionOf(placed)));
    await sandbox('/sandbox/drand', { offset: 60_000 }, 'PUT');
    await sweep({ ...env, CLOCK_OFFSET_MS: '60000' });
    await sandbox('/sandbox/drand', {}, 'DELETE');
    const { mails } = (await (await sandbox(`/mailbox.json?to=${email}`)).json()) as { mails: { text: string }[] };
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toMatch(/\/de\/phone\/reveal\/[0-9a-z]{32}/);
  });
});
