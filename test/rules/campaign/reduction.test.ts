import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { foldedCode } from '../../../worker/campaign/reduction';
import { revisionSchema } from '../../../worker/campaign/revision';

const page = parse(readFileSync('db/seed/campaigns/do-you-need-the-newest/de.yaml', 'utf8')) as { blocks: unknown[] };
const reduction = { offers: { models: ['apple-iphone-13'] }, by: { percent: 10 } };
const shelf = (pick: object) => ({ kind: 'shelf', title: 'Auf Lager', pick });
/** Why a page with this reduction is refused, as `place: reason`; nothing where it is not. */
function faults(changed: object, blocks: object[] = []): string[] {
  const read = revisionSchema.safeParse({ ...page, blocks: [...page.blocks, ...blocks], reduction: { ...reduction, ...changed } });
  return read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('a campaign’s reduction', () => {
  it.each([
    ['of named models by whole per cent', {}],
    ['to a price', { by: { price: 19_900 } }],
    ['of what a rule fits', { offers: { rule: { maker: 'Apple', grade: 'good', most: 30_000, updatesUntil: '2028-01-01' } } }],
    ['with a code and a window of its own', { code: 'REPRISE10', window: { from: '2026-11-27T00:00', until: '2026-11-30T00:00' } }],
  ])('is taken: %s', (_, changed) => {
    expect(faults(changed)).toEqual([]);
  });

  it.each([
    ['nothing off', { by: { percent: 0 } }],
    ['more than 60 per cent off', { by: { percent: 61 } }],
    ['half a per cent', { by: { percent: 9.5 } }],
    ['to nothing', { by: { price: 0 } }],
    ['per cent and price at once', { by: { percent: 10, price: 19_900 } }],
    ['a rule that says nothing', { offers: { rule: {} } }],
    ['a rule that looks at the stock', { offers: { rule: { sort: 'most-left' } } }],
    ['no model', { offers: { models: [] } }],
    ['three signs', { code: 'ABC' }],
    ['small letters', { code: 'reprise' }],
    ['twenty-one signs', { code: 'A'.repeat(21) }],
    ['a day that there is not', { window: { from: '2026-02-31T00:00' } }],
    ['a field that nobody knows', { stackable: true }],
  ])('is refused: %s', (_, changed) => {
    expect(faults(changed)).not.toEqual([]);
  });

  it('of the page’s shelves needs a shelf', () => {
    expect(faults({ offers: { shelves: true } })).toEqual(['reduction.offers: there is no shelf on the page']);
    expect(faults({ offers: { shelves: true } }, [shelf({ models: ['apple-iphone-13'] })])).toEqual([]);
  });

  it('of the page’s shelves is refused where one changes with the stock', () => {
    const [fault] = faults({ offers: { shelves: true } }, [shelf({ models: ['apple-iphone-13'] }), shelf({ rule: { maker: 'Apple' } })]);
    expect(fault).toContain('change with the stock');
  });
});

describe('a code', () => {
  it.each(['REPRISE10', 'reprise10', ' Reprise 10 ', 'RE-PRISE-10', 'REPR1SEIO', 'reprlse1o', 'ＲＥＰＲＩＳＥ１０'])('is the same however it is typed: %s', (typed) => {
    expect(foldedCode(typed)).toBe(foldedCode('REPRISE10'));
  });

  it.each(['', 'AB1', 'A'.repeat(21), 'REPRISE!', 'ПРИВЕТ', "' OR 1=1 --"])('is none: %s', (typed) => {
    expect(foldedCode(typed)).toBeNull();
  });
});
