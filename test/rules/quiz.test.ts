import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueModel } from '../../site/features/model/catalogue';
import { advise, outcomes, type Advice, type Knowledge, type Outcome } from '../../worker/quiz/advice';
import { choices, limitOf, otherPhone, queryOf, questions, type Answers } from '../../worker/quiz/answers';
import { largeDiagonal, smallWidth, type Shelved } from '../../worker/quiz/candidate';
import { supportOf, yearsBetween } from '../../worker/quiz/support';
import { marketIds } from '../../worker/shared/market';
import { phones } from '../site/models';

const today = '2026-11-25';
const catalogue = phones.map(catalogueModel);
const modelOf = (id: string) => catalogue.find((model) => model.id === id)!;
/** A shelf with a price for every phone; each seventh is sold out. */
const shelf: Shelved[] = catalogue.map((model, index) => ({ model, colour: 'blue', from: 10_000 + ((index * 7_919) % 70_000), left: index % 7 === 0 ? 0 : 3 }));
const know: Knowledge = { catalogue, shelf, today };

const base: Answers = { now: otherPhone, trouble: 'nothing', updates: 'yes', use: 'messages', size: 'any', years: '2', budget: 'high' };
const limit = (answers: Answers) => limitOf('de', answers.budget)?.amount ?? null;
const ask = (answers: Partial<Answers>, knowledge = know) => { const whole = { ...base, ...answers }; return advise(whole, limit(whole), knowledge); };

/** Every set of answers of somebody with this phone. */
function everyAnswer(now: string): Answers[] {
  return questions.reduce<Answers[]>((all, question) => all.flatMap((answers) => choices[question].map((value) => ({ ...answers, [question]: value }))), [{ ...base, now }]);
}

const anyAnswers = fc.record({
  now: fc.constantFrom(otherPhone, ...catalogue.map(({ id }) => id)),
  ...(Object.fromEntries(questions.map((question) => [question, fc.constantFrom(...choices[question])])) as { [Q in keyof typeof choices]: fc.Arbitrary<(typeof choices)[Q][number]> }),
});
const anyShelf = fc.array(fc.record({ model: fc.constantFrom(...catalogue), colour: fc.constant('blue'), from: fc.integer({ min: 5_000, max: 100_000 }), left: fc.integer({ min: 0, max: 4 }) }), { maxLength: 30 });

describe('the quiz', () => {
  it('has one outcome and at least one reason for every set of answers, and shows phones exactly where it says “another one”', () => {
    const isWhole = ({ outcome, reasons, phones }: Advice) =>
      outcomes.includes(outcome) && reasons.length > 0 && new Set(reasons).size === reasons.length && phones.length <= 3 && phones.length > 0 === (outcome === 'replace');
    expect(everyAnswer(otherPhone).filter((answers) => !isWhole(advise(answers, limit(answers), know)))).toEqual([]);
  });

  it('says “keep” or “repair” for a real share of all answers, and reaches every outcome', () => {
    const counts = new Map<Outcome, number>();
    const all = [otherPhone, 'apple-iphone-12'].flatMap(everyAnswer);
    for (const answers of all) { const { outcome } = advise(answers, limit(answers), know); counts.set(outcome, (counts.get(outcome) ?? 0) + 1); }
    expect([...counts.keys()].sort()).toEqual([...outcomes].sort());
    const share = (outcome: Outcome) => counts.get(outcome)! / all.length;
    expect(share('keep')).toBeGreaterThan(0.25);
    expect(share('repair')).toBeGreaterThan(0.15);
  });

  it('recommends no phone above the budget, none sold out, none of another size, none older than the one at hand, none whose updates end too early', () => {
    fc.assert(fc.property(anyAnswers, anyShelf, fc.integer({ min: 0, max: 4_000 }), (answers, stock, days) => {
      const day = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
      const most = limit(answers);
      for (const { model, from, left, support } of advise(answers, most, { catalogue, shelf: stock, today: day }).phones) {
        if (most !== null) expect(from).toBeLessThanOrEqual(most);
        expect(left).toBeGreaterThan(0);
        if (answers.size === 'small') expect(model.width).toBeLessThanOrEqual(smallWidth);
        if (answers.size === 'large') expect(model.diagonal).toBeGreaterThanOrEqual(largeDiagonal);
        expect(yearsBetween(day, support.until)).toBeGreaterThanOrEqual(Number(answers.years));
        if ('until' in model.updates) expect(support).toEqual({ until: model.updates.until, isPublished: true });
        if (answers.now !== otherPhone) expect(model.released > modelOf(answers.now).released).toBe(true);
      }
    }), { numRuns: 1_000 });
  });

  it('never tells anybody to keep or repair a phone without updates', () => {
    fc.assert(fc.property(anyAnswers, anyShelf, (answers, stock) => {
      const { outcome, reasons } = advise(answers, limit(answers), { catalogue, shelf: stock, today });
      if (reasons.includes('updates-over')) expect(['replace', 'newest', 'nothing']).toContain(outcome);
    }), { numRuns: 500 });
  });

  it.each([
    ['nothing wrong, updates coming', {}, 'keep', 'nothing-wrong'],
    ['nothing wrong, nobody knows of updates', { updates: 'unknown' }, 'keep', 'nothing-wrong'],
    ['nothing wrong, but no updates', { updates: 'no' }, 'replace', 'updates-over'],
    ['a full storage', { trouble: 'storage' }, 'keep', 'clear-storage'],
    ['a worn battery', { trouble: 'battery' }, 'repair', 'part-wears'],
    ['a broken screen', { trouble: 'screen' }, 'repair', 'part-breaks'],
    ['a port that charges now and then', { trouble: 'port' }, 'repair', 'port-dirt'],
    ['a worn battery in a phone whose updates end next summer', { now: 'google-pixel-6a', trouble: 'battery' }, 'replace', 'updates-ending'],
    ['nothing wrong with that phone', { now: 'google-pixel-6a' }, 'keep', 'nothing-wrong'],
    ['a slow old iPhone', { now: 'apple-iphone-12', trouble: 'slow' }, 'repair', 'battery-slows'],
    ['a slow phone, for messages', { trouble: 'slow' }, 'keep', 'restart-first'],
    ['a slow phone, for games', { trouble: 'slow', use: 'games' }, 'replace', 'too-slow'],
    ['poor pictures, which nobody takes', { trouble: 'camera' }, 'keep', 'wipe-lens'],
    ['poor pictures, which matter', { trouble: 'camera', use: 'photos' }, 'replace', 'camera-matters'],
    ['seven years, whatever it costs', { updates: 'no', years: '7', budget: 'open' }, 'newest', 'nothing-lasts'],
    ['seven years for little', { updates: 'no', years: '7', budget: 'low' }, 'nothing', 'nothing-fits'],
    ['poor pictures, but nothing better for that money', { trouble: 'camera', use: 'photos', years: '7', budget: 'low' }, 'keep', 'nothing-better'],
  ] as const)('%s', (_, answers, outcome, reason) => {
    const advice = ask(answers);
    expect([advice.outcome, advice.reasons[0]]).toEqual([outcome, reason]);
  });

  it('believes what the maker published before what somebody says', () => {
    expect(ask({ now: 'google-pixel-8', updates: 'no' }).outcome).toBe('keep');
    expect(ask({ now: 'google-pixel-8', updates: 'yes' }, { ...know, today: '2030-10-02' }).reasons).toContain('updates-over');
  });

  it('holds a maker that names no end to its own record, and says which phone that is', () => {
    const { until, ...support } = supportOf(modelOf('apple-iphone-15'), catalogue);
    expect(support).toEqual({ isPublished: false, record: 'iPhone 11' });
    expect(yearsBetween(modelOf('apple-iphone-15').released, until)).toBeCloseTo(yearsBetween('2019-09-20', '2026-08-22'), 1);
  });

  it('asks no more of a low budget than of a high one, in every country', () => {
    for (const market of marketIds) {
      const [low, middle, high] = (['low', 'middle', 'high'] as const).map((step) => limitOf(market, step)!.amount);
      expect([low! < middle!, middle! < high!, limitOf(market, 'open')]).toEqual([true, true, null]);
    }
  });

  it('puts the answers into an address, and nothing else', () => {
    expect(queryOf(base)).toBe('now=other&trouble=nothing&updates=yes&use=messages&size=any&years=2&budget=high');
  });
});
