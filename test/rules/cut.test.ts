import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSpansOf, type Decision, type Reducing } from '../../worker/campaign/cut';
import { showingAt } from '../../worker/campaign/schedule';
import { askedFor, chargedFor, cutAmount, isOn, type Cut, type CutCode, type Reducible, type Span } from '../../worker/pricing/cut';
import { reductionOf, type PricePoint } from '../../worker/pricing/reduction';
import { marketOf, type MarketId } from '../../worker/shared/market';
import { money, type Currency } from '../../worker/shared/money';

const now = Date.parse('2026-11-24T12:00:00Z');
const day = 86_400_000;

const code = (written: string, isPersonal = false): CutCode => ({ written, folded: written, isPersonal });
const cutOf = (changed: Partial<Cut> = {}): Cut => ({ campaign: 'less-is-enough', revision: 'rev_house_1', offers: { models: ['apple-iphone-13'] }, by: { percent: 10 }, code: null, ...changed });
const offerAt = (amount: number, currency: Currency = 'EUR', changed: Partial<Reducible> = {}): Reducible =>
  ({ model: 'apple-iphone-13', maker: 'Apple', grade: 'good', updatesUntil: '2028-09-30', normal: money(amount, currency), ...changed });
const always = (cut: Cut): Span => ({ cut, from: 0, until: null });
const asked = (amount: number, cuts: Cut[], entered: string | null = null, currency: Currency = 'EUR') => askedFor(offerAt(amount, currency), cuts.map(always), now, entered);

describe('a reduced price', () => {
  it.each([
    [29_900, 10, 26_910],
    [299, 10, 269],
    [1_999, 33, 1_339],
    [1, 60, 1],
    [2, 60, 1],
    [29_900, 1, 29_601],
  ])('of %i less whole per cent (%i) is rounded down to the cent, in the shopper’s favour: %i', (amount, percent, is) => {
    expect(asked(amount, [cutOf({ by: { percent } })]).price).toEqual(money(is, 'EUR'));
  });

  it('in yen is a whole number of yen', () => {
    expect(asked(19_999, [cutOf()], null, 'JPY').price).toEqual(money(17_999, 'JPY'));
  });

  it('to a price is that price, and nothing where it is no lower', () => {
    expect(asked(29_900, [cutOf({ by: { price: 19_900 } })]).price.amount).toBe(19_900);
    expect(asked(19_900, [cutOf({ by: { price: 19_900 } })])).toEqual({ price: money(19_900, 'EUR'), cut: null });
    expect(asked(9_900, [cutOf({ by: { price: 19_900 } })])).toEqual({ price: money(9_900, 'EUR'), cut: null });
  });

  it('is the best of several, which are never added together', () => {
    const [ten, twenty] = [cutOf(), cutOf({ campaign: 'other', by: { percent: 20 } })];
    expect(asked(30_000, [ten, twenty])).toEqual({ price: money(24_000, 'EUR'), cut: twenty });
    expect(asked(30_000, [twenty, ten])).toEqual({ price: money(24_000, 'EUR'), cut: twenty });
  });

  it('with a code is for whoever entered that one', () => {
    const cuts = [cutOf({ code: code('LESS10') })];
    expect(asked(30_000, cuts).price.amount).toBe(30_000);
    expect(asked(30_000, cuts, 'MORE10').price.amount).toBe(30_000);
    expect(asked(30_000, cuts, 'LESS10').price.amount).toBe(27_000);
  });

  it('uses no code up that brings no more', () => {
    expect(asked(30_000, [cutOf({ code: code('LESS10') }), cutOf()], 'LESS10').cut?.code).toBeNull();
    expect(asked(30_000, [cutOf({ code: code('LESS20'), by: { percent: 20 } }), cutOf()], 'LESS20').cut?.code?.written).toBe('LESS20');
  });
});

describe('a reduction by a rule', () => {
  const met = (rule: object, changed: Partial<Reducible> = {}) => askedFor(offerAt(30_000, 'EUR', changed), [always(cutOf({ offers: { rule } }))], now).cut !== null;
  it.each([
    ['of a maker', { maker: 'Apple' }, { maker: 'Google' }],
    ['of a grade', { grade: 'good' }, { grade: 'premium' }],
    ['up to a price without any campaign', { most: 30_000 }, { normal: money(30_001, 'EUR') }],
    ['updated until a day', { updatesUntil: '2028-09-30' }, { updatesUntil: '2028-09-29' }],
    ['with an announced end of updates', { updatesUntil: '2028-09-30' }, { updatesUntil: null }],
  ])('means offers %s and no others', (_, rule, other) => {
    expect(met(rule)).toBe(true);
    expect(met(rule, other as Partial<Reducible>)).toBe(false);
  });
});

describe('whatever is reduced', () => {
  const amount = fc.integer({ min: 1, max: 200_000 });
  const by = fc.oneof(fc.record({ percent: fc.integer({ min: 1, max: 60 }) }), fc.record({ price: amount }));
  const cuts = fc.array(fc.record({ by, coded: fc.boolean(), hit: fc.boolean() }).map(({ by, coded, hit }) => cutOf({ by, code: coded ? code('LESS10') : null, offers: { models: [hit ? 'apple-iphone-13' : 'another'] } })), { maxLength: 6 });

  it('costs at least one unit and at most its own price, and a code never makes it dearer', () => {
    fc.assert(fc.property(amount, cuts, fc.constantFrom<Currency>('EUR', 'JPY'), (normal, all, currency) => {
      const [open, entered] = [asked(normal, all, null, currency), asked(normal, all, 'LESS10', currency)];
      for (const { price, cut } of [open, entered]) {
        expect(price.amount).toBeGreaterThanOrEqual(1);
        expect(price.amount).toBeLessThanOrEqual(normal);
        expect(cut !== null).toBe(price.amount < normal);
        if (cut) expect(price.amount).toBe(cutAmount(cut, normal));
      }
      expect(entered.price.amount).toBeLessThanOrEqual(open.price.amount);
    }));
  });

  it('is never less than a percentage says by a whole unit', () => {
    fc.assert(fc.property(amount, fc.integer({ min: 1, max: 60 }), (normal, percent) => {
      const exact = (normal * (100 - percent)) / 100;
      const price = cutAmount(cutOf({ by: { percent } }), normal);
      expect(price <= Math.max(1, exact) && price > exact - 1).toBe(true);
    }));
  });

  it('costs no more than what is dearer without any campaign and like it in all else: the cheapest of a kind stays so', () => {
    const ruled = fc.array(fc.record({ by, most: fc.option(amount, { nil: undefined }) }).map(({ by, most }) => cutOf({ by, offers: { rule: { maker: 'Apple', most } } })), { maxLength: 6 });
    fc.assert(fc.property(amount, amount, ruled, (a, b, all) => {
      expect(asked(Math.min(a, b), all).price.amount).toBeLessThanOrEqual(asked(Math.max(a, b), all).price.amount);
    }));
  });

  it('costs the same in whatever order campaigns are known', () => {
    fc.assert(fc.property(amount, cuts, (normal, all) => {
      expect(asked(normal, all.toReversed(), 'LESS10').price).toEqual(asked(normal, all, 'LESS10').price);
    }));
  });
});

describe('when something is taken off', () => {
  type Written = { cut?: Cut; opens?: number; closes?: number; from?: number; until?: number };
  const page = (id: string, { cut, opens, closes, from, until }: Written): Reducing =>
    ({ id, opensAt: opens ?? null, closesAt: closes ?? null, reducing: cut ? { cut, opensAt: from ?? null, closesAt: until ?? null } : null });
  const decided = (...decisions: [madeAt: number, deed: Decision['deed'], revision: string | null, from?: number][]): Decision[] =>
    decisions.map(([madeAt, deed, revision, from = madeAt], index) => ({ number: index + 1, deed, revision, from, madeAt }));
  const told = (spans: Span[]) => spans.map(({ from, until }) => [from, until]);
  const cut = cutOf();

  it.each([
    ['while its page is live', decided([10, 'publish', 'a']), page('a', { cut }), [[10, null]]],
    ['within its campaign’s window', decided([10, 'publish', 'a']), page('a', { cut, opens: 20, closes: 30 }), [[20, 30]]],
    ['within its own window', decided([10, 'publish', 'a']), page('a', { cut, opens: 20, closes: 40, from: 25, until: 35 }), [[25, 35]]],
    ['never beyond its campaign’s', decided([10, 'publish', 'a']), page('a', { cut, opens: 20, closes: 40, from: 5, until: 50 }), [[20, 40]]],
    ['until it is withdrawn', decided([10, 'publish', 'a'], [20, 'withdraw', null]), page('a', { cut }), [[10, 20]]],
    ['until it is ended', decided([10, 'publish', 'a'], [20, 'end', null, 25]), page('a', { cut }), [[10, 25]]],
    ['again when it comes back', decided([10, 'publish', 'a'], [20, 'end', null], [30, 'publish', 'a']), page('a', { cut }), [[10, 20], [30, null]]],
    ['not before anybody decided so', decided([50, 'publish', 'a', 10]), page('a', { cut }), [[50, null]]],
    ['not where it was called off in time', decided([10, 'publish', 'a', 30], [20, 'withdraw', null]), page('a', { cut }), []],
    ['and what was decided later does not change what was', decided([10, 'publish', 'a'], [20, 'withdraw', null, 15]), page('a', { cut }), [[10, 20]]],
    ['on and on where it is published twice', decided([10, 'publish', 'a'], [20, 'publish', 'a']), page('a', { cut }), [[10, null]]],
  ])('%s', (_, decisions, revision, spans) => {
    expect(told(cutSpansOf(decisions, [revision]))).toEqual(spans);
  });

  it('ends with the revision that did so', () => {
    const revisions = [page('a', { cut }), page('b', {})];
    expect(told(cutSpansOf(decided([10, 'publish', 'a'], [20, 'publish', 'b']), revisions))).toEqual([[10, 20]]);
    expect(told(cutSpansOf(decided([10, 'publish', 'b'], [20, 'publish', 'a'], [30, 'publish', 'b']), revisions))).toEqual([[20, 30]]);
  });

  it('is whenever the page that says so is to be seen, and at no other moment', () => {
    const revision = fc.record({ opens: fc.option(fc.nat(60), { nil: undefined }), closes: fc.option(fc.nat(60), { nil: undefined }), reduces: fc.boolean() });
    const decision = fc.record({ deed: fc.constantFrom('publish' as const, 'publish' as const, 'withdraw' as const, 'end' as const), which: fc.nat(2), wait: fc.integer({ min: 0, max: 12 }), ahead: fc.integer({ min: -10, max: 20 }) });
    fc.assert(fc.property(fc.array(revision, { minLength: 3, maxLength: 3 }), fc.array(decision, { maxLength: 8 }), fc.nat(90), (written, plans, at) => {
      const revisions = written.map(({ opens, closes, reduces }, index) => page(String(index), { ...(opens !== undefined && { opens }), ...(closes !== undefined && { closes }), ...(reduces && { cut: cutOf({ revision: String(index) }) }) }));
      let clock = 0;
      const decisions = decided(...plans.map(({ deed, which, wait, ahead }) => [(clock += wait), deed, deed === 'publish' ? String(which) : null, clock + ahead] as [number, Decision['deed'], string | null, number]));
      const then = showingAt(decisions.filter(({ madeAt }) => madeAt <= at), revisions, at);
      const on = cutSpansOf(decisions, revisions).filter((span) => isOn(span, at)).map(({ cut: { revision } }) => revision);
      expect(on).toEqual(then.state === 'live' && then.revision.reducing ? [then.revision.id] : []);
    }), { numRuns: 1_000 });
  });
});

describe('what was charged', () => {
  const told = (...prices: [daysAgo: number, amount: number][]): PricePoint[] => prices.map(([daysAgo, amount]) => ({ since: now - daysAgo * day, amount }));
  const span = (from: number, until: number | null, changed: Partial<Cut> = {}): Span => ({ cut: cutOf(changed), from: now - from * day, until: until === null ? null : now - until * day });
  const charged = (points: PricePoint[], spans: Span[]) => chargedFor(offerAt(points.at(-1)!.amount), points, spans, now).map(({ since, amount }) => [(now - since) / day, amount]);
  /** The lowest price that is announced beside the price of the moment. */
  const announced = (market: MarketId, points: PricePoint[], spans: Span[]) => {
    const offer = offerAt(points.at(-1)!.amount);
    return reductionOf(askedFor(offer, spans, now).price, chargedFor(offer, points, spans, now), now, marketOf(market).reduction)?.lowest.amount ?? null;
  };

  it('holds what a general reduction made of the price, and the price after it', () => {
    expect(charged(told([60, 30_000]), [span(20, 10)])).toEqual([[60, 30_000], [20, 27_000], [10, 30_000]]);
    expect(charged(told([60, 30_000], [15, 20_000]), [span(20, 10)])).toEqual([[60, 30_000], [20, 27_000], [15, 18_000], [10, 20_000]]);
  });

  it('holds nothing that is still to come, and none of what came before the offer', () => {
    expect(charged(told([10, 30_000]), [span(20, 5), span(-1, -2)])).toEqual([[10, 27_000], [5, 30_000]]);
  });

  it('has no part of a price that a personal code made; one that a page told is a general price once it is over', () => {
    expect(charged(told([60, 30_000]), [span(20, 10, { code: code('DESK10', true) })])).toEqual([[60, 30_000]]);
    expect(charged(told([60, 30_000]), [span(20, 10, { code: code('LESS10') })])).toEqual([[60, 30_000], [20, 27_000], [10, 30_000]]);
    expect(charged(told([60, 30_000]), [span(20, null, { code: code('LESS10') })])).toEqual([[60, 30_000]]);
  });

  it('is what a campaign’s price is compared with: the lowest of the 30 days before', () => {
    for (const market of ['de', 'fr', 'gb', 'us', 'jp'] as const) expect([market, announced(market, told([90, 30_000]), [span(3, null)])]).toEqual([market, 30_000]);
    expect(announced('de', told([90, 30_000]), [span(25, 20, { by: { percent: 5 } }), span(3, null)])).toBe(28_500);
  });

  it('lets no campaign be announced whose price was asked a short while ago', () => {
    expect(announced('de', told([90, 30_000]), [span(25, 20), span(3, null)])).toBeNull();
    expect(announced('de', told([90, 30_000]), [span(60, 40), span(3, null)])).toBe(30_000);
  });

  it('is worked out from the campaigns of the last 61 days alone, whatever there was before', () => {
    expect(charged(told([400, 30_000]), [span(300, 290), span(62, 61)])).toEqual([[400, 30_000]]);
    expect(charged(told([400, 30_000]), [span(300, 60.9)])).toEqual([[400, 30_000], [300, 27_000], [60.9, 30_000]]);
    expect(charged(told([400, 30_000]), [span(300, null)])).toEqual([[400, 30_000], [300, 27_000]]);
    expect(announced('de', told([400, 30_000]), [span(62, 59), span(29.9, null, { by: { percent: 10 } })])).toBeNull();
    expect(announced('de', told([400, 30_000]), [span(90, 61), span(29.9, null)])).toBe(30_000);
  });

  it('ends in the price that is asked', () => {
    const spans = fc.array(fc.record({ from: fc.integer({ min: -5, max: 80 }), days: fc.integer({ min: 1, max: 40 }), percent: fc.integer({ min: 1, max: 60 }) }), { maxLength: 5 })
      .map((all) => all.map(({ from, days, percent }) => span(from, from - days, { by: { percent } })));
    const points = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 30 }), amount: fc.integer({ min: 100, max: 130 }) }), { minLength: 1, maxLength: 6 })
      .map((steps) => { let ago = 0; return told(...steps.map(({ gap, amount }): [number, number] => [(ago += gap), amount]).reverse()); });
    fc.assert(fc.property(points, spans, (own, all) => {
      const offer = offerAt(own.at(-1)!.amount);
      expect(chargedFor(offer, own, all, now).at(-1)?.amount).toBe(askedFor(offer, all, now).price.amount);
    }));
  });
});
