import { createHash } from 'node:crypto';
import { env } from 'cloudflare:workers';
import { runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseOfMarket } from '../../db/client';
import { firstRoundAfter, roundTime } from '../../worker/beacon/chain';
import { chainOf } from '../../worker/beacon/beacon.flow';
import { drawIndex } from '../../worker/draw/draw';
import { drawDue } from '../../worker/draw/draw.flow';
import { dropsToDraw } from '../../worker/draw/draw.store';
import { objectOf } from '../../worker/phone/drop-object';
import type { Manifest } from '../../worker/phone/manifest';
import { publishDrop } from '../../worker/phone/publication.flow';
import type { Id } from '../../worker/shared/id';
import { applyEvent } from '../../worker/stripe/event.flow';
import { sweep } from '../../worker/sweep/sweep.flow';
import { deliver, execute, landBeacons, openDrop, orderPhone, pay, planDrop, row, sandbox, someCard, visitor, type Placed } from './shop';

const chain = chainOf(env);
const de = { param: { market: 'de' as const } };
const drand = (settings: object) => sandbox('/sandbox/drand', settings, 'PUT');
afterEach(() => sandbox('/sandbox/drand', {}, 'DELETE'));

type Line = { no: number; kind: string; at: string; sequence: number; draw: string; round: number; next: number; signature: string; index: number; unit: string; reason: string; manifest: string; previous: string; hash: string };

async function ledger(drop = ''): Promise<Line[]> {
  const text = await (await visitor().send(`http://localhost:8787/api/de/phone/draws${drop && `?drop=${drop}`}`)).text();
  return text.trim().split('\n').map((line) => JSON.parse(line) as Line);
}

async function buy(settings = {}): Promise<Placed & { email: string }> {
  const buyer = visitor(settings);
  const placed = (await (await orderPhone(buyer, 'de')).json()) as Placed;
  await deliver(await pay(placed.url.split('/').at(-1)!, { method: 'card', card: someCard() }));
  return { ...placed, email: buyer.contact.email };
}

const orderOf = async (token: string, settings = {}) => (await visitor(settings).api[':market'].orders[':token'].$get({ param: { market: 'de', token } })).json() as Promise<any>;
const draw = (drop: Id<'drop'>, later: number) => drawDue({ ...env, CLOCK_OFFSET_MS: String(later) }, databaseOfMarket(env, 'de'), drop, Date.now() + later);

describe('the payment of a Phone', () => {
  it('fixes a round that is out later than the margin after it, and tells its buyer', async () => {
    await openDrop('de', { margin: 15 });
    const { order } = await buy();
    const { phone } = await orderOf(order);
    const [published, committed] = await ledger();
    expect(committed).toMatchObject({ no: 2, kind: 'committed', sequence: 1, draw: phone.draw.id, round: phone.draw.round, previous: published!.hash });
    expect(committed!.round).toBe(firstRoundAfter(chain, Date.parse(committed!.at) + 15_000));
    expect(phone).toMatchObject({ manifest: published!.manifest, drawn: null, isLate: false, draw: { sequence: 1, roundAt: new Date(roundTime(chain, committed!.round)).toISOString(), entry: committed!.hash } });
  });

  it('tells it by letter, too: the draw, its round, and both hashes', async () => {
    await openDrop('de');
    const { email, order } = await buy();
    const { phone } = await orderOf(order);
    const { mails } = (await (await sandbox(`/mailbox.json?to=${email}`)).json()) as { mails: { text: string }[] };
    for (const fact of [phone.manifest, phone.draw.entry, phone.draw.id, String(phone.draw.round)]) expect(mails[0]!.text).toContain(fact);
  });

  it('that is taken up late, long after its sweep began, fixes a round that is still to come', async () => {
    await publishDrop(env, databaseOfMarket(env, 'de'), await planDrop('de'), Date.now() - 600_000);
    const placed = (await (await orderPhone(visitor(), 'de')).json()) as Placed;
    const event = await pay(placed.url.split('/').at(-1)!);
    await applyEvent(env, event, Date.now() - 120_000);
    const { at, round } = (await ledger())[1]!;
    expect(roundTime(chain, round)).toBeGreaterThan(Date.now() + 10_000);
    expect(Date.parse(at)).toBeGreaterThan(Date.now() - 10_000);
  });

  it('is not written where it would come after its round: its message is to come again', async () => {
    await openDrop('de', { margin: 0 });
    const placed = (await (await orderPhone(visitor(), 'de')).json()) as Placed;
    const event = await pay(placed.url.split('/').at(-1)!);
    expect((await deliver(event)).status).toBe(500);
    expect(await row('de', 'SELECT state, (SELECT count(*) FROM ledger_entry) AS lines FROM orders')).toEqual({ state: 'placed', lines: 1 });
  });

  it('cannot be taken back by its buyer from then on', async () => {
    await openDrop('de');
    const { order } = await buy();
    expect((await visitor().api[':market'].orders[':token'].cancellation.$post({ param: { market: 'de', token: order } })).status).toBe(409);
  });
});

describe('a draw', () => {
  it('waits for its round', async () => {
    const drop = await openDrop('de');
    await buy();
    const { drawn, next } = await draw(drop, 0);
    expect([drawn, next]).toEqual([0, roundTime(chain, (await ledger())[1]!.round)]);
  });

  it('takes the unit that the formula names, and nobody else’s', async () => {
    const drop = await openDrop('de', { size: 5 });
    for (let buyer = 0; buyer < 4; buyer += 1) await buy();
    expect(await landBeacons('de')).toBe(4);
    const manifest = (await (await visitor().api[':market'].phone.manifest.$get({ ...de, query: { drop } })).json()) as unknown as Manifest;
    const [{ manifest: hash }, ...lines] = (await ledger()) as [Line, ...Line[]];
    const left = manifest.units.map(({ code }) => code);
    for (const { draw: id, signature, index, unit } of lines.filter(({ kind }) => kind === 'drawn')) {
      const randomness = createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex');
      expect(index).toBe(await drawIndex({ manifest: hash, randomness, draw: id }, left.length));
      expect(left.splice(index, 1)).toEqual([unit]);
    }
    expect(await row('de', "SELECT count(*) AS sold, count(DISTINCT order_id) AS orders FROM unit WHERE state = 'sold'")).toEqual({ sold: 4, orders: 4 });
  });

  it('shows its buyer which phone it is, what it is worth, and sends a letter', async () => {
    await openDrop('de', { worth: 21_900 });
    const { order, email } = await buy();
    await landBeacons('de');
    await sweep({ ...env, CLOCK_OFFSET_MS: '60000' });
    const { phone, units } = await orderOf(order);
    const [, , drawn] = await ledger();
    expect(phone.drawn).toMatchObject({ index: drawn!.index, of: 3, signature: drawn!.signature, worth: { amount: 21_900, currency: 'EUR' } });
    expect(units).toEqual([expect.objectContaining({ code: drawn!.unit, model: 'google-pixel-8' })]);
    const { mails } = (await (await sandbox(`/mailbox.json?to=${email}`)).json()) as { mails: { text: string }[] };
    expect(mails.some(({ text }) => text.includes(drawn!.unit) && text.includes('/de/phone/verify?drop='))).toBe(true);
  });

  it('comes once, however many draw at the same moment', async () => {
    const drop = await openDrop('de', { size: 6 });
    for (let buyer = 0; buyer < 4; buyer += 1) await buy();
    await drand({ offset: 60_000 });
    const drawn = await Promise.all([draw(drop, 60_000), draw(drop, 60_000), draw(drop, 60_000)]);
    expect(drawn.reduce((sum, each) => sum + each.drawn, 0)).toBe(4);
    expect((await ledger()).filter(({ kind }) => kind === 'drawn').map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  it('is made by its drop’s clock, which rings when the round is out', async () => {
    const drop = await openDrop('de');
    await buy();
    const clock = objectOf(env, env.DRAW_CLOCK, drop);
    const alarm = await runInDurableObject(clock, (_, state) => state.storage.getAlarm());
    expect(alarm).toBe(roundTime(chain, (await ledger())[1]!.round));
  });

  it('is made although the order’s money went back in the meantime: nobody chooses', async () => {
    await openDrop('de');
    const { order } = await buy();
    await execute('de', "INSERT INTO order_event (order_id, at, state, cause) SELECT id, 1, 'refunded', 'a test' FROM orders");
    await landBeacons('de');
    expect((await orderOf(order)).phone.drawn).not.toBeNull();
  });

  it('that a lost clock left undone is made by the sweep', async () => {
    await openDrop('de');
    await buy();
    await drand({ offset: 60_000 });
    expect((await sweep({ ...env, CLOCK_OFFSET_MS: '60000' })).regions.eu1!.drawn).toBe(1);
    expect(await dropsToDraw(databaseOfMarket(env, 'de'))).toEqual([]);
  });
});

describe('while the beacon', () => {
  const wrong: [string, object][] = [
    ['is late', { delay: 3_600_000 }], ['answers with errors', { answer: 500 }], ['signs something else', { lying: 'signature' }],
    ['tells another round', { lying: 'round' }], ['tells other randomness', { lying: 'randomness' }],
  ];

  it.each(wrong)('%s, the draw waits and says so, and goes on by itself', async (_, settings) => {
    const drop = await openDrop('de');
    const { order } = await buy();
    await drand({ offset: 60_000, ...settings });
    const { drawn, next } = await draw(drop, 60_000);
    expect([drawn, next! > Date.now()]).toEqual([0, true]);
    expect((await orderOf(order, { CLOCK_OFFSET_MS: '60000' })).phone).toMatchObject({ isLate: true, drawn: null });
    expect((await ledger()).map(({ kind }) => kind)).toEqual(['published', 'committed']);
    await sandbox('/sandbox/drand', {}, 'DELETE');
    await drand({ offset: 60_000 });
    expect((await draw(drop, 60_000)).drawn).toBe(1);
  });

  it('is later than ten minutes, the house is told, once', async () => {
    const drop = await openDrop('de');
    await buy();
    await drand({ offset: 900_000, answer: 500 });
    await draw(drop, 900_000);
    await draw(drop, 900_000);
    expect(await row('de', "SELECT count(*) AS letters FROM mail WHERE kind = 'beacon-late'")).toEqual({ letters: 1 });
  });

  it('never brings a round, the rule of the manifest names the next one, and that one draws', async () => {
    const day = 86_400_000;
    const drop = await openDrop('de');
    await buy();
    const { round } = (await ledger())[1]!;
    await drand({ offset: day + 20_000, missing: [round] });
    const { next } = await draw(drop, day + 20_000);
    const postponed = (await ledger())[2]!;
    expect(postponed).toMatchObject({ kind: 'postponed', sequence: 1, round, next: firstRoundAfter(chain, roundTime(chain, round) + day + 15_000) });
    expect(next).toBeGreaterThanOrEqual(roundTime(chain, postponed.next));
    await draw(drop, day + 20_000);
    expect((await ledger()).filter(({ kind }) => kind === 'postponed')).toHaveLength(1);
    await drand({ offset: day + 120_000, missing: [round] });
    expect((await draw(drop, day + 120_000)).drawn).toBe(1);
    expect((await ledger()).at(-1)).toMatchObject({ kind: 'drawn', round: postponed.next });
  });
});

describe('a beacon through our origin', () => {
  const beacon = (round: number, settings = {}) => visitor(settings).api[':market'].phone.beacons[':round'].$get({ param: { market: 'de', round: String(round) }, query: {} });

  it('is the one that drand tells, and is not there before its time', async () => {
    await openDrop('de');
    await buy();
    const { round } = (await ledger())[1]!;
    expect((await beacon(round)).status).toBe(404);
    await landBeacons('de');
    expect(await (await beacon(round, { CLOCK_OFFSET_MS: '60000' })).json()).toMatchObject({ round, signature: expect.stringMatching(/^[0-9a-f]{96}$/) });
  });

  it('is one that a draw depends on: others are for drand to tell', async () => {
    await openDrop('de');
    expect((await beacon(firstRoundAfter(chain, Date.now()) - 2)).status).toBe(404);
  });
});

describe('the ledger', () => {
  it.each([
    ['be changed', "UPDATE ledger_entry SET round = round + 1 WHERE kind = 'committed'", 'append-only'],
    ['be sealed anew', "UPDATE ledger_entry SET hash = 'x'", 'append-only'],
    ['lose a line', 'DELETE FROM ledger_entry', 'append-only'],
    ['skip a line', "INSERT INTO ledger_entry (drop_id, no, kind, at) SELECT id, 9, 'refunded', 9e12 FROM \"drop\"", 'ledger-out-of-order'],
    ['go back in time', "INSERT INTO ledger_entry (drop_id, no, kind, at) SELECT id, 3, 'refunded', 1 FROM \"drop\"", 'ledger-out-of-order'],
    ['begin twice', "INSERT INTO ledger_entry (drop_id, no, kind, at) SELECT id, 3, 'published', 9e12 FROM \"drop\"", 'ledger-out-of-order'],
    ['name what nobody paid', "INSERT INTO ledger_entry (drop_id, no, kind, at, sequence, draw_id, round) SELECT id, 3, 'committed', 9e12, 2, 'drw_x', 1 FROM \"drop\"", 'draw-not-paid'],
    ['draw out of turn', "INSERT INTO ledger_entry (drop_id, no, kind, at, sequence, draw_id, unit_code) SELECT d.id, 3, 'drawn', 9e12, 2, w.id, 'x' FROM \"drop\" d, draw w", 'draw-out-of-turn'],
    ['draw what is not in the drop', "INSERT INTO ledger_entry (drop_id, no, kind, at, sequence, draw_id, unit_code) SELECT d.id, 3, 'drawn', 9e12, 1, w.id, 'x' FROM \"drop\" d, draw w", 'unit-not-in-drop'],
  ])('cannot %s', async (_, sql, reason) => {
    await openDrop('de');
    await buy();
    await expect(execute('de', sql)).rejects.toThrow(reason);
  });

  it('names a payment that came too late as refunded, without a round', async () => {
    const drop = await openDrop('de', { size: 1 });
    const late = (await (await orderPhone(visitor(), 'de')).json()) as Placed;
    const event = await pay(late.url.split('/').at(-1)!, { method: 'card', card: someCard() });
    await execute('de', 'UPDATE place SET reserved_until = 1 WHERE drop_id = ?1', drop);
    await buy();
    expect(await (await deliver(event)).json()).toMatchObject({ outcome: 'refund-due' });
    expect((await ledger()).at(-1)).toMatchObject({ kind: 'refunded', reason: 'sold-out' });
    expect((await orderOf(late.order)).phone).toMatchObject({ draw: null, refundReason: 'sold-out' });
  });

  it('of an earlier drop is there by its id, and of none is a problem', async () => {
    const drop = await openDrop('de');
    expect((await ledger(drop))[0]).toMatchObject({ kind: 'published' });
    expect((await visitor().send('http://localhost:8787/api/de/phone/draws?drop=drp_eu1_none')).status).toBe(404);
    expect((await visitor().send(`http://localhost:8787/api/fr/phone/draws?drop=${drop}`)).status).toBe(404);
  });
});
