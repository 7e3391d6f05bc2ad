import { describe, expect, it } from 'vitest';
import { execute, landBeacons, openDrop, order, orderPhone, deliver, pay, planDrop, row, stockUp, visitor, type Placed } from './shop';

const listed = async (offer: string, market: 'de' | 'at' = 'de') => (await visitor().api[':market'].offers[':offer'].units.$get({ param: { market, offer } })).json() as Promise<{ units: { code: string }[]; available: number; type?: string }>;
const passport = async (code: string, market: 'de' | 'at' | 'gb' = 'de') => (await visitor().api[':market'].units[':code'].$get({ param: { market, code } })).json() as Promise<Record<string, unknown>>;
const codeOf = async (id: string) => (await row<{ code: string }>('de', 'SELECT code FROM unit WHERE id = ?1', id)).code;

const tests = { screen: true, touch: true, buttons: true, cameras: true, microphones: true, speakers: true, radios: true, sensors: true, charging: 17.2, battery: 91.4, cycles: null, 'activation-lock': true, network: true, erasure: 'nist-800-88-purge' };
const wear = [{ side: 'back', kind: 'scratch', x: 0.4, y: 0.2, length: 3.5, angle: 60 }];

/** Keeps a report of a unit, as a desk would. */
async function report(unit: string): Promise<void> {
  await execute('de', 'INSERT INTO unit_report (unit_id, tests, parts, wear, station) VALUES (?1, ?2, ?3, ?4, ?5)', unit, JSON.stringify(tests), '[{"part":"battery","origin":"genuine"}]', JSON.stringify(wear), 'KA2-07');
}

describe('the units behind an offer', () => {
  it('are those that nobody holds, best battery first, with what was replaced, by what, and how many marks', async () => {
    const { offer, units } = await stockUp('de', { units: 4 });
    await report(units[2]!);
    await execute('de', 'UPDATE unit SET battery_health = 96 WHERE id = ?1', units[2]);
    await execute('de', "UPDATE unit SET grade = 'good' WHERE id = ?1", units[3]);
    expect(await listed(offer)).toEqual({
      offer: { id: offer, model: 'apple-iphone-13', name: 'iPhone 13', storage: 128, colour: 'blue', grade: 'excellent', seller: { id: 'sel_house_reprise', name: 'Reprise' }, price: { amount: 29_900, currency: 'EUR' } },
      available: 3,
      units: [
        { code: units[2], batteryHealth: 96, replacedParts: [{ part: 'battery', origin: 'genuine' }], checkedAt: '1970-01-01T00:00:00.000Z', wear: { scratch: 1, nick: 0, scuff: 0 } },
        ...[units[0], units[1]].sort().map((code) => expect.objectContaining({ code, batteryHealth: 91, replacedParts: [{ part: 'battery', origin: null }], wear: null })),
      ],
    });
    await order(visitor(), 'de', offer, { quantity: 2 });
    expect(await listed(offer)).toMatchObject({ available: 1, units: [{}] });
    await execute('de', 'UPDATE unit SET reserved_until = 1 WHERE reserved_until IS NOT NULL');
    expect((await listed(offer)).units).toHaveLength(3);
  });

  it('are fifty at most, and their number is told', async () => {
    const { offer } = await stockUp('de', { units: 53 });
    const { units, available } = await listed(offer);
    expect([units.length, available]).toEqual([50, 53]);
  });

  it('of no such offer, another country’s or one taken back are a problem', async () => {
    const { offer } = await stockUp('de');
    expect(await listed(offer, 'at')).toMatchObject({ type: '/problems/unknown-offer' });
    expect(await listed('ofr_eu1_0')).toMatchObject({ type: '/problems/unknown-offer' });
    await execute('de', 'UPDATE offer SET active = 0');
    expect(await listed(offer)).toMatchObject({ type: '/problems/unknown-offer' });
  });

  it('are none of a drop of Phones', async () => {
    await openDrop('de', { size: 3 });
    const { offer } = await stockUp('de', { model: 'google-pixel-8', units: 2 });
    expect((await listed(offer)).units).toHaveLength(2);
  });
});

describe('the passport of a unit', () => {
  it('tells what was found and where it can be had, in each country of its region and in no other', async () => {
    const { offer, units } = await stockUp('de');
    await report(units[0]!);
    expect(await passport(units[0]!)).toEqual({
      code: units[0], model: 'apple-iphone-13', name: 'iPhone 13', storage: 128, colour: 'blue', grade: 'excellent', seller: { id: 'sel_house_reprise', name: 'Reprise' },
      batteryHealth: 91, replacedParts: [{ part: 'battery', origin: 'genuine' }], checkedAt: '1970-01-01T00:00:00.000Z', report: { tests, wear, station: 'KA2-07' },
      state: 'for-sale', offer: { id: offer, price: { amount: 29_900, currency: 'EUR' } },
    });
    expect(await passport(units[0]!, 'at')).toMatchObject({ state: 'not-offered', offer: null });
    expect(await passport(units[0]!, 'gb')).toMatchObject({ type: '/problems/unknown-unit' });
    expect(await passport('nonsense')).toMatchObject({ type: '/problems/unknown-unit', status: 404 });
  });

  it('opens whatever became of the phone, and never says whose it is, what it cost, or which order', async () => {
    const { offer, units } = await stockUp('de', { units: 1 });
    const shopper = visitor();
    const placed = (await (await order(shopper, 'de', offer)).json()) as Placed;
    expect(await passport(units[0]!)).toMatchObject({ state: 'held', offer: null });
    await deliver(await pay(placed.url.split('/').at(-1)!));
    const sold = await passport(units[0]!);
    expect(sold).toMatchObject({ state: 'sold', offer: null, batteryHealth: 91 });
    const { id } = await row<{ id: string }>('de', 'SELECT id FROM orders');
    for (const secret of [id, placed.order, placed.number, shopper.contact.email, '10000']) expect(JSON.stringify(sold)).not.toContain(secret);
  });

  it('of a phone that is still to be drawn tells what its drop’s public list tells, and nothing before that list is public', async () => {
    await planDrop('de', { size: 1 });
    const { id } = await row<{ id: string }>('de', 'SELECT id FROM unit WHERE drop_id IS NOT NULL');
    expect(await passport(await codeOf(id))).toMatchObject({ type: '/problems/unknown-unit' });
  });

  it('opens in full once it is drawn', async () => {
    await openDrop('de', { size: 1 });
    const { id } = await row<{ id: string }>('de', 'SELECT id FROM unit WHERE drop_id IS NOT NULL');
    await report(id);
    expect(await passport(await codeOf(id))).toMatchObject({ state: 'in-drop', replacedParts: [], report: null, offer: null, batteryHealth: 91 });
    const placed = (await (await orderPhone(visitor(), 'de')).json()) as Placed;
    await deliver(await pay(placed.url.split('/').at(-1)!));
    expect(await passport(await codeOf(id))).toMatchObject({ state: 'in-drop', report: null });
    await landBeacons('de');
    expect(await passport(await codeOf(id))).toMatchObject({ state: 'sold', replacedParts: [{ part: 'battery' }], report: { station: 'KA2-07' } });
  });
});
