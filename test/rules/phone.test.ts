import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quicknet } from '../../worker/beacon/chain';
import { customerHash, normaliseAddress, normaliseEmail } from '../../worker/phone/customer';
import { objectOf } from '../../worker/phone/drop-object';
import { floor, shortcomingsOf, type Candidate } from '../../worker/phone/floor';
import { manifestOf, readManifest, type ManifestUnit } from '../../worker/phone/manifest';
import { oddsOf } from '../../worker/phone/odds';
import { medianOf } from '../../worker/phone/worth';
import { marketIds, marketOf } from '../../worker/shared/market';

const closesAt = Date.parse('2027-03-31T00:00Z');
const now = Date.parse('2026-11-01T00:00Z');
const drop = { market: 'de', price: { amount: 14_900, currency: 'EUR' }, system: 'mixed', closesAt } as const;
const fit: Candidate = { code: 'A', isInStock: true, checkedAt: 1, battery: 85, os: 'ios', released: '2022-03-18', updatesUntil: null, fits: ['de'], lowest: 14_900, worth: 14_900 };

describe('the floor of a drop', () => {
  it.each<[string, Partial<Candidate>, object, string[]]>([
    ['a unit that just meets it', {}, {}, []],
    ['one that was sold', { isInStock: false }, {}, ['not-in-stock']],
    ['one that was never tested', { checkedAt: null }, {}, ['not-tested']],
    ['one with 84 % of its battery', { battery: 84 }, {}, ['battery']],
    ['one whose updates end a year after the last day', { updatesUntil: '2028-03-31' }, {}, []],
    ['one whose updates end a day sooner', { updatesUntil: '2028-03-30' }, {}, ['updates']],
    ['one without an announced end that is just under five years old', { released: '2021-11-02' }, {}, []],
    ['one without an announced end that is five years old', { released: '2021-11-01' }, {}, ['updates']],
    ['one that nobody knows the age of', { released: null }, {}, ['updates']],
    ['one made for other networks', { fits: ['us'] }, {}, ['networks']],
    ['an iPhone in a drop of Androids', {}, { system: 'android' }, ['system']],
    ['one whose like nobody sells now', { lowest: null }, {}, ['no-offer']],
    ['one whose like costs a cent less than a Phone', { lowest: 14_899 }, {}, ['worth']],
    ['one that fails in every way', { isInStock: false, checkedAt: null, battery: 1, released: null, fits: [], lowest: null, worth: null, os: null }, { system: 'ios' }, ['not-in-stock', 'not-tested', 'battery', 'updates', 'networks', 'system', 'no-offer']],
  ])('%s', (_, unit, plan, expected) => {
    expect(shortcomingsOf({ ...fit, ...unit }, { ...drop, ...plan }, now)).toEqual(expected);
  });
});

const unit = fc.record<ManifestUnit>({
  code: fc.uuid(), model: fc.constantFrom('a', 'b', 'c'), storage: fc.constantFrom(64, 128), colour: fc.constant('blue'), grade: fc.constantFrom('good', 'fair'),
  battery: fc.integer({ min: 85, max: 100 }), worth: fc.integer({ min: 14_900, max: 60_000 }),
});
const units = fc.uniqueArray(unit, { minLength: 1, maxLength: 60, selector: ({ code }) => code });
const plan = (some: readonly ManifestUnit[]) => ({ drop: 'drp_eu1_a', market: 'de', system: 'mixed', price: drop.price, opensAt: now, closesAt, chain: quicknet, margin: 15, replaceAfter: 86_400, floor, units: some }) as const;

describe('a manifest', () => {
  it('is the same bytes in whatever order its units were planned', () =>
    fc.assert(fc.property(units, (some) => {
      expect(manifestOf(plan(some.toReversed()))).toBe(manifestOf(plan(some)));
    })));

  it('names no unit’s IMEI, id or cost', () =>
    fc.assert(fc.property(units, (some) => {
      const planned = some.map((each) => ({ ...each, id: 'unt_eu1_x', imei: '490154203237518', costAmount: 9_000 }));
      for (const each of readManifest(manifestOf(plan(planned))).units) expect(Object.keys(each)).toEqual(['code', 'model', 'storage', 'colour', 'grade', 'battery', 'worth']);
    })));
});

describe('the odds', () => {
  const names = new Map([['a', { name: 'A', maker: 'M' }], ['b', { name: 'B', maker: 'M' }], ['c', { name: 'C', maker: 'N' }]]);

  it('of models, of makers and of worths each add up to one, and to all units', () =>
    fc.assert(fc.property(units, (some) => {
      const manifest = readManifest(manifestOf(plan(some)));
      const odds = oddsOf(manifest, manifest.units, names);
      for (const chances of [odds.models, odds.makers, odds.worths]) {
        expect(chances.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10);
        expect(chances.reduce((sum, { units: count }) => sum + count, 0)).toBe(some.length);
      }
      expect(odds.outcomes!.best.worth.amount).toBe(Math.max(...some.map(({ worth }) => worth)));
      expect(odds.outcomes!.worst.worth.amount).toBe(Math.min(...some.map(({ worth }) => worth)));
    })));

  it('of a drop that is all drawn are none', () => {
    const manifest = readManifest(manifestOf(plan([])));
    expect(oddsOf(manifest, [], names)).toEqual({ models: [], makers: [], worths: [], outcomes: null });
  });
});

describe('what a unit is worth', () => {
  it.each<[number[], number | null]>([[[], null], [[5], 5], [[1, 9], 5], [[1, 2], 1], [[3, 1, 2], 2], [[4, 1, 3, 2], 2]])('is the median of %j: %s', (amounts, median) => {
    expect(medianOf(amounts)).toBe(median);
  });
});

describe('the limit of one Phone', () => {
  it('is as many days in the database as in every market’s record', () => {
    const triggers = readFileSync('db/migrations/region/0003_fair_draw.sql', 'utf8');
    for (const id of marketIds) expect(triggers.match(/NEW\.at - (\d+)/)?.[1]).toBe(String(marketOf(id).phone.limitDays * 86_400_000));
  });
});

describe('a customer is known again', () => {
  it.each([
    ['ada@example.org', 'Ada@Example.ORG'], ['ada@example.org', ' ada+phones@example.org '], ['ada.park@gmail.com', 'adapark@googlemail.com'], ['ａｄａ@example.org', 'ada@example.org'], ['+ada@example.org', '+ADA@example.org'],
  ])('by %s as by %s', (one, other) => expect(normaliseEmail(one)).toBe(normaliseEmail(other)));

  it('but not by an address that only looks like it', () => {
    expect(normaliseEmail('a＠b@evil.example')).not.toBe(normaliseEmail('a@b'));
    expect(normaliseEmail('+x@evil.example')).not.toBe(normaliseEmail('+y@evil.example'));
  });

  it('but not for somebody else at a mailbox where dots count', () => {
    expect(normaliseEmail('ada.park@example.org')).not.toBe(normaliseEmail('adapark@example.org'));
  });

  it.each([
    [{ name: 'Ada Park', line1: 'Musterweg 1', postalCode: '10115', city: 'Berlin' }, { name: 'A. PARK', line1: 'muster-weg 1', postalCode: '10115', city: 'berlin' }],
    [{ name: 'Zoë Çelik', line1: 'Rue de l’Été 3', postalCode: '75002', city: 'Paris' }, { name: 'Zoe Celik', line1: 'Rue de l\'Ete 3', postalCode: '75002', city: 'PARIS' }],
  ])('by the address %j as by %j', (one, other) => expect(normaliseAddress('de', one)).toBe(normaliseAddress('de', other)));

  it('by the address whichever line the number stands on', () => {
    const at = (line1: string, line2?: string) => normaliseAddress('de', { name: 'Ada Park', line1, ...(line2 && { line2 }), postalCode: '10115', city: 'Berlin' });
    expect(at('Musterweg', '1')).toBe(at('Musterweg 1'));
  });

  it('but not for the neighbours', () => {
    const at = (name: string) => normaliseAddress('de', { name, line1: 'Musterweg 1', postalCode: '10115', city: 'Berlin' });
    expect(at('Ada Park')).not.toBe(at('Bo Lind'));
  });

  it('by a hash that nobody without the key can make', async () => {
    const hash = (key: string) => customerHash({ CUSTOMER_KEY: key }, 'email', 'ada@example.org');
    expect(await hash('one')).toMatch(/^[0-9a-f]{64}$/);
    expect(await hash('one')).not.toBe(await hash('two'));
    expect(await hash('one')).not.toBe(await customerHash({ CUSTOMER_KEY: 'one' }, 'address', 'ada@example.org'));
  });
});

describe('what a drop keeps in objects of its own', () => {
  const asked: string[] = [];
  const namespace = (place: string) => ({ getByName: () => asked.push(place), jurisdiction: (name: string) => namespace(name) });
  const placeOf = (STAGE: 'production' | 'local', drop: string) => {
    objectOf({ STAGE }, namespace('anywhere') as never, drop as `drp_eu1_${string}`);
    return asked.at(-1);
  };

  it.each([['production', 'drp_eu1_a', 'eu'], ['production', 'drp_us1_a', 'anywhere'], ['production', 'drp_gb1_a', 'anywhere'], ['local', 'drp_eu1_a', 'anywhere']] as const)(
    'in %s, of %s, is kept %s', (stage, drop, place) => expect(placeOf(stage, drop)).toBe(place),
  );
});
