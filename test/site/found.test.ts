import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alternatesOf } from '../../site/features/found/alternates';
import type { FeedItem } from '../../site/features/found/feed-item';
import { googleFeed } from '../../site/features/found/google-feed';
import { metaFeed } from '../../site/features/found/meta-feed';
import { inParts } from '../../site/features/found/parts';
import { firstOfEach, fullName } from '../../site/features/found/product';
import { serialise } from '../../site/features/found/serialise';
import { sitemap } from '../../site/features/found/sitemap';
import { paths } from '../../site/paths';
import type { Offer } from '../../worker/inventory/offer';
import { marketIds } from '../../worker/shared/market';

const site = new URL('https://shop.example');
const everywhere = (path: (market: 'de' | 'gb') => string) => (['de', 'gb'] as const).map((market) => ({ market, path: path(market) }));

test('whatever a text says, it cannot end the element that holds the structured data', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('</script><script>alert(1)</script>', '<!--', ']]>')), (text) => {
    const json = serialise([{ '@type': 'Brand', name: text }]);
    expect(json).not.toContain('<');
    expect(JSON.parse(json)['@graph'][0].name).toBe(text);
  }));
});

test('a page’s default is the British one, a home page’s the choice of country', () => {
  expect(alternatesOf(everywhere(paths.phones)).at(-1)).toEqual({ hreflang: 'x-default', path: '/gb/phones' });
  expect(alternatesOf(everywhere(paths.home)).at(-1)).toEqual({ hreflang: 'x-default', path: '/' });
  expect(alternatesOf([{ market: 'de', path: '/de/c/nur-hier' }])).toEqual([{ hreflang: 'de-DE', path: '/de/c/nur-hier' }, { hreflang: 'x-default', path: '/de/c/nur-hier' }]);
  expect(alternatesOf([])).toEqual([]);
});

test('a list that is too long for one file goes on in the next, and nothing is lost or twice', () => {
  expect(inParts([], 3)).toEqual([[]]);
  fc.assert(fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 7 }), (all, size) => {
    const parts = inParts(all, size);
    expect(parts.flat()).toEqual(all);
    expect(parts.every((part) => part.length <= size)).toBe(true);
  }));
});

test('a sitemap gives a date only where one is known', () => {
  const xml = sitemap([{ path: '/de/phones', siblings: everywhere(paths.phones) }, { path: '/de/legal/terms', siblings: [], updated: '2026-11-22' }], site);
  expect(xml.match(/<lastmod>[^<]*/g)).toEqual(['<lastmod>2026-11-22']);
  expect(xml).toContain('<loc>https://shop.example/de/phones</loc><xhtml:link rel="alternate" hreflang="de-DE"');
});

test('of several sellers of the same phone the best offer stands for it', () => {
  const offers = [{ id: 'a', sku: 'x' }, { id: 'b', sku: 'y' }, { id: 'c', sku: 'x' }] as unknown as Offer[];
  expect(firstOfEach(offers, ({ sku }) => sku).map(({ id }) => id as string)).toEqual(['a', 'b']);
});

test('a name carries its maker once', () => {
  expect(fullName({ maker: 'Apple', name: 'iPhone 13' })).toBe('Apple iPhone 13');
  expect(fullName({ maker: 'Fairphone', name: 'Fairphone (Gen. 6)' })).toBe('Fairphone (Gen. 6)');
});

const item: FeedItem = {
  id: 'one-64-red-g', group: 'one-g', title: 'A 6" phone, <red> & "used"', description: 'First,\nsecond', link: 'https://shop.example/gb/phones/one?storage=64&colour=red&grade=good',
  image: 'https://shop.example/pictures/one/red.png', brand: 'M&M', color: 'red', size: '64 GB', isAvailable: true, price: '19800 JPY', salePrice: null, shipping: { country: 'JP', price: '0 JPY' }, returnPolicy: 'free-30-days',
};

test('a feed’s texts may hold what its format uses for itself', () => {
  const xml = googleFeed('gb', [item], site);
  expect(xml).toContain('<g:title>A 6&quot; phone, &lt;red&gt; &amp; &quot;used&quot;</g:title>');
  expect(xml).toContain('colour=red&amp;grade=good');
  expect(metaFeed([item])).toContain('"A 6"" phone, <red> & ""used""","First,\nsecond","in stock"');
});

test('a sale price is in a feed only where a price may be called reduced', () => {
  expect(googleFeed('gb', [item], site)).not.toContain('sale_price');
  expect(googleFeed('gb', [{ ...item, salePrice: '17800 JPY' }], site)).toContain('<g:price>19800 JPY</g:price><g:sale_price>17800 JPY</g:sale_price>');
  expect(metaFeed([{ ...item, salePrice: '17800 JPY' }])).toContain('"19800 JPY","17800 JPY"');
});

test('every market says its feed’s title and description in its own words', async () => {
  const { messagesOf } = await import('../../site/i18n/messages');
  for (const market of marketIds) {
    const { feed } = messagesOf(market).found;
    expect(feed.title('Phone', '64 GB', 'red', 'Good')).toContain('Phone');
    expect(feed.description({ name: 'Phone', grade: 'Grade.', months: 12, days: 30 })).toMatch(/12.*30/);
  }
});
