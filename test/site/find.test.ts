import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facets, modelFacets, single, variantFacets, type Facet } from '../../site/features/find/facet';
import { find, hitsPerPage } from '../../site/features/find/find';
import { everything, formatQuery, narrowingsOf, parseQuery, without, type Picks, type Query } from '../../site/features/find/query';
import { sorts } from '../../site/features/find/sort';
import { toMajor } from '../../worker/shared/money';
import { catalogue, entries } from './find.fixture';

const { vocabulary } = catalogue;
const parse = (search: string) => parseQuery(new URLSearchParams(search), vocabulary);

/** Any picks that the form can send. */
const picks: fc.Arbitrary<Picks> = fc
  .record(Object.fromEntries(facets.map((facet) => [facet, fc.subarray([...vocabulary[facet]], { maxLength: single.has(facet) ? 1 : Math.min(3, vocabulary[facet].length) })])) as Record<Facet, fc.Arbitrary<string[]>>)
  .chain((all) => fc.subarray([...facets], { maxLength: 4 }).map((some) => Object.fromEntries(some.map((facet) => [facet, all[facet]]).filter(([, options]) => options!.length > 0))));
const price = fc.option(fc.oneof(fc.nat(2_000), fc.nat(200_000).map((cents) => cents / 100)), { nil: undefined });
const query: fc.Arbitrary<Query> = fc
  .record({ words: fc.oneof(fc.constantFrom('', 'iphone', 'pro blau', 'samsong', 'handy klein 128gb'), fc.string({ unit: 'binary', maxLength: 40 })), picks, range: fc.tuple(price, price), sort: fc.constantFrom(...sorts), page: fc.integer({ min: 1, max: 9_999 }) })
  .map(({ words, picks, range, sort, page }) => {
    const [from, to] = range[0] !== undefined && range[1] !== undefined ? [Math.min(range[0], range[1]), Math.max(range[0], range[1])] : range;
    return { words: words.toWellFormed().replace(/\s+/g, ' ').trim(), picks, ...(from !== undefined && { from }), ...(to !== undefined && { to }), sort, page };
  });

describe('an address', () => {
  it('says all of a query, and says it in one way', () => {
    fc.assert(fc.property(query, (query) => {
      expect(parse(formatQuery(query))).toEqual(query);
      expect(formatQuery(parse(formatQuery(query)))).toBe(formatQuery(query));
    }));
  });

  it('may hold anything and is still read', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('q', 'from', 'to', 'sort', 'page', ...facets, 'x'), fc.string({ unit: 'binary' }))), (pairs) => {
      const query = parse(new URLSearchParams(pairs).toString());
      expect(parse(formatQuery(query))).toEqual(query);
    }));
  });

  it.each([
    ['', everything],
    ['q=+13++mini+', { ...everything, words: '13 mini' }],
    ['maker=nobody&grade=good&grade=mint&utm_source=x', { ...everything, picks: { grade: ['good'] } }],
    ['grade=fair&maker=google&maker=apple&grade=premium', { ...everything, picks: { maker: ['apple', 'google'], grade: ['premium', 'fair'] } }],
    ['battery=85&battery=95', { ...everything, picks: { battery: ['95'] } }],
    ['from=300&to=100', { ...everything, from: 100, to: 300 }],
    ['from=１９９&to=249,50', { ...everything, from: 199, to: 249.5 }],
    ['from=-3&to=1e9&sort=best&page=0', everything],
  ])('“%s” is read gently', (search, expected) => {
    expect(parse(search)).toEqual(expected);
  });

  it('loses one thing at a time', () => {
    fc.assert(fc.property(query, (query) => {
      const all = narrowingsOf(query);
      for (const narrowing of all) expect(narrowingsOf(without(query, narrowing))).toEqual(all.filter((other) => other !== narrowing));
    }));
  });
});

describe('filters', () => {
  it('ask all of one and the same variant', () => {
    fc.assert(fc.property(query, (query) => {
      for (const { variant } of find(catalogue, { ...query, words: '' }).hits) {
        if (!variant) continue;
        const { picks, from = 0, to = Infinity } = query;
        expect(picks.storage ?? [String(variant.kind.storage)]).toContain(String(variant.kind.storage));
        expect(picks.grade ?? [variant.kind.grade]).toContain(variant.kind.grade);
        expect(picks.colour ?? [variant.kind.hue]).toContain(variant.kind.hue);
        expect(variant.kind.battery).toBeGreaterThanOrEqual(Number(picks.battery?.[0] ?? 0));
        expect(toMajor(variant.price)).toBeGreaterThanOrEqual(from);
        expect(toMajor(variant.price)).toBeLessThanOrEqual(to);
      }
    }));
  });

  it('do not put a blue 128 and a black 256 together to a blue 256', () => {
    const pieces = entries.find(({ id }) => id === 'apple-iphone-13')!;
    const [blue, black] = [pieces.variants.find(({ kind }) => kind.storage === 128 && kind.hue === 'blue')!, pieces.variants.find(({ kind }) => kind.storage === 256 && kind.hue === 'black')!];
    const small = { ...catalogue, entries: [{ ...pieces, variants: [blue, black] }] };
    const ask = (picks: Picks) => find(small, { ...everything, picks }).hits.map(({ variant }) => variant);
    expect(ask({ colour: ['blue'], storage: ['256'] })).toEqual([]);
    expect(ask({ colour: ['blue'] })).toEqual([blue]);
    expect(ask({ colour: ['blue', 'black'], storage: ['256'] })).toEqual([black]);
  });

  it('show the cheapest variant that meets them, and leave what is sold out to whoever asks for nothing of it', () => {
    const soldOut = (query: Query) => find(catalogue, query).hits.filter(({ left }) => left === 0).map(({ entry }) => entry.name);
    expect(soldOut({ ...everything, picks: { maker: ['google'] } })).toEqual(['Pixel 6a']);
    expect(soldOut({ ...everything, picks: { maker: ['google'], storage: ['128'] } })).toEqual([]);
    for (const { entry, variant } of find(catalogue, { ...everything, picks: { grade: ['premium'] } }).hits) {
      const prices = entry.variants.filter(({ kind }) => kind.grade === 'premium').map(({ price }) => price.amount);
      expect(variant?.price.amount).toBe(Math.min(...prices));
    }
  });

  it('promise no year of updates where the maker names none', () => {
    const { hits } = find(catalogue, { ...everything, picks: { updates: [vocabulary.updates[0]!] } });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ entry }) => 'until' in entry.updates)).toBe(true);
  });
});

describe('the number beside an option', () => {
  it('is the number of phones there are with it in place of what is chosen of its kind', () => {
    fc.assert(fc.property(query, fc.constantFrom(...modelFacets, ...variantFacets), (query, facet) => {
      const { counts } = find(catalogue, query);
      for (const option of vocabulary[facet]) {
        const { total } = find(catalogue, { ...query, picks: { ...query.picks, [facet]: [option] } });
        expect([facet, option, counts[facet].get(option)]).toEqual([facet, option, total]);
      }
    }), { numRuns: 60 });
  });
});

describe('an answer', () => {
  it('has pages that together hold every phone once', () => {
    const twice = { ...catalogue, entries: [...entries, ...entries.map((entry) => ({ ...entry, id: `${entry.id}-again` }))] };
    const { pages, total } = find(twice, everything);
    const ids = Array.from({ length: pages }, (_, index) => find(twice, { ...everything, page: index + 1 }).hits.map(({ entry }) => entry.id)).flat();
    expect([pages, total, new Set(ids).size, ids.length]).toEqual([Math.ceil(total / hitsPerPage), ids.length, total, twice.entries.length]);
    expect(find(twice, { ...everything, page: 999 }).page).toBe(pages);
  });

  it.each(sorts)('sorted by %s has what is sold out last', (sort) => {
    const left = find(catalogue, { ...everything, sort }).hits.map(({ left }) => left > 0);
    expect(left).toEqual([...left].sort((a, b) => Number(b) - Number(a)));
  });

  it('goes up in price, down in price, from light to heavy', () => {
    const values = (sort: Query['sort'], value: (hit: ReturnType<typeof find>['hits'][number]) => number) => find(catalogue, { ...everything, sort, picks: { storage: ['128'] } }).hits.map(value);
    for (const [sort, value] of [['cheap', 1], ['dear', -1]] as const) {
      const prices = values(sort, ({ variant }) => value * variant!.price.amount);
      expect(prices).toEqual([...prices].sort((a, b) => a - b));
    }
    const grams = values('light', ({ entry }) => entry.weight);
    expect(grams).toEqual([...grams].sort((a, b) => a - b));
  });

  it('that is empty names what to leave out and how many phones that gives', () => {
    const query: Query = { ...everything, picks: { maker: ['fairphone'], colour: ['orange'] } };
    const { total, ways } = find(catalogue, query);
    expect(total).toBe(0);
    expect(ways.length).toBe(2);
    for (const { narrowing, total } of ways) expect(find(catalogue, without(query, narrowing)).total).toBe(total);
  });
});
