import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CatalogueModel, ShelfEntry } from '../../worker/catalogue/catalogue';
import type { Answers } from '../../worker/quiz/answers';
import { execute, stockUp, visitor } from './shop';

const catalogue: CatalogueModel[] = [
  { id: 'apple-iphone-13', maker: 'Apple', name: 'iPhone 13', os: 'ios', released: '2021-09-24', updates: { supportedOn: '2026-08-22' }, height: 146.7, width: 71.5, diagonal: 6.1, refresh: 60 },
  { id: 'google-pixel-8', maker: 'Google', name: 'Pixel 8', os: 'android', released: '2023-10-04', updates: { until: '2099-10-01' }, height: 150.5, width: 70.8, diagonal: 6.2, refresh: 120 },
];
const shelf: ShelfEntry[] = catalogue.map(({ id }) => ({ model: id, colour: 'blue', from: 1, left: 9 }));

/** The files of a build, as the shop's asset layer would give them. */
const ASSETS = {
  fetch: async (url: URL) => (url.pathname === '/facts/index.json' ? Response.json(catalogue) : url.pathname.startsWith('/facts/shelf/') ? Response.json(shelf) : new Response(null, { status: 404 })),
} as unknown as Fetcher;

const { quiz } = visitor({ ASSETS }).api[':market'];
const param = { market: 'de' } as const;
const answers: Answers = { now: 'apple-iphone-13', trouble: 'nothing', updates: 'yes', use: 'messages', size: 'any', years: '2', budget: 'middle' };
const wanted: Answers = { ...answers, trouble: 'camera', use: 'photos' };
const outcomes = async () => (await quiz.outcomes.$get({ param })).json() as Promise<{ total: number; since: string | null; outcomes: { outcome: string; count: number }[] }>;
const post = (json: object, nonce = crypto.randomUUID() as string) => quiz.$post({ param, json: { ...json, nonce } as never });

describe('the quiz', () => {
  it('counts an outcome once for each form, however often it is sent', async () => {
    expect(await outcomes()).toMatchObject({ total: 0, since: null });
    const nonce = crypto.randomUUID();
    for (const response of await Promise.all([post(answers, nonce), post(answers, nonce), post(answers, nonce)])) {
      expect(await response.json()).toMatchObject({ outcome: 'keep', query: 'now=apple-iphone-13&trouble=nothing&updates=yes&use=messages&size=any&years=2&budget=middle' });
    }
    await post({ ...answers, trouble: 'battery' });
    const told = await outcomes();
    expect([told.total, told.since]).toEqual([2, new Date().toISOString().slice(0, 10)]);
    expect(told.outcomes).toContainEqual({ outcome: 'keep', count: 1 });
    expect(told.outcomes).toContainEqual({ outcome: 'repair', count: 1 });
  });

  it('counts by country, and looking at a result counts nothing', async () => {
    await quiz.$get({ param, query: answers });
    await quiz.$post({ param: { market: 'fr' }, json: { ...answers, nonce: crypto.randomUUID() } });
    expect((await outcomes()).total).toBe(0);
  });

  it('keeps a country, a day, an outcome and a number, and forgets the form after a day', async () => {
    await post(answers);
    expect(Object.keys((await env.DB_HOUSE.prepare('SELECT * FROM quiz_tally').first())!)).toEqual(['market', 'day', 'outcome', 'count']);
    await env.DB_HOUSE.prepare('UPDATE quiz_form SET sent_at = sent_at - 90000000').run();
    await post(answers);
    expect(await env.DB_HOUSE.prepare('SELECT count(*) AS forms FROM quiz_form').first('forms')).toBe(1);
  });

  it('recommends what is there now at what it costs now, whatever was built', async () => {
    const ask = async () => (await quiz.$get({ param, query: wanted })).json();
    expect(await ask()).toMatchObject({ outcome: 'keep', reasons: ['nothing-better', 'camera-matters', 'updates-going'], phones: [] });
    await stockUp('de', { model: 'google-pixel-8', amount: 34_900 });
    expect(await ask()).toMatchObject({ outcome: 'replace', phones: [{ model: 'google-pixel-8', price: { amount: 34_900, currency: 'EUR' }, left: 3, updates: { until: '2099-10-01', isPublished: true } }] });
    await execute('de', 'UPDATE offer SET amount = 35001, changed_at = 2000');
    expect(await ask()).toMatchObject({ outcome: 'keep', phones: [] });
    await execute('de', 'UPDATE offer SET amount = 10000, changed_at = 3000');
    await execute('de', 'DELETE FROM unit');
    expect(await ask()).toMatchObject({ outcome: 'keep', phones: [] });
  });

  it('refuses what is no answer, a question left open, a phone nobody knows, and a form without its number, and counts none of it', async () => {
    for (const [json, field] of [[{ ...answers, trouble: 'everything' }, 'trouble'], [{ ...answers, years: undefined }, 'years'], [{ ...answers, now: 'apple-iphone-99' }, 'now']] as const) {
      const response = await post(json);
      expect([response.status, (await response.json()) as unknown]).toMatchObject([400, { type: '/problems/invalid-request', errors: [{ field }] }]);
    }
    expect((await post(answers, 'once')).status).toBe(400);
    const told = await quiz.outcomes.$get({ param });
    expect(told.headers.get('cache-control')).toContain('s-maxage=60');
    expect(await told.json()).toMatchObject({ total: 0 });
  });
});
