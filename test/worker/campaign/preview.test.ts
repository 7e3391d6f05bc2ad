import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Revision } from '../../../worker/campaign/revision';
import { linkBySecret } from '../../../worker/preview/link.store';
import { offersAt } from '../../../worker/preview/prices';
import { sharedPreview } from '../../../worker/preview/shared';
import { stockUp } from '../shop';
import { employ, lines, signIn, typeOf } from '../staff/house';
import { decide, newIsolate, revision, save, slug } from './campaign.fixture';

const mara = 'mara@reprise.example';
const here = `/api/studio/campaigns/${slug}/de`;
const [first, second] = ['rev_house_first', 'rev_house_second'];
const may = Date.parse('2040-05-01T00:00:00+02:00');

type Seen = { at: string; state: string; number: number | null; opensAt: string | null; others: { slug: string }[]; faults: { field: string; message: string }[]; markets: string[] };

beforeEach(async () => {
  newIsolate();
  await employ([mara, 'marketer']);
});

async function look(query: string): Promise<Seen> {
  const response = await (await signIn(mara)).call(`${here}/preview?${query}`);
  expect(response.status).toBe(200);
  return response.json();
}

describe('a look at a campaign at another moment', () => {
  it('shows what visitors would get then, to the second, by the market’s own clock', async () => {
    await save(first, { window: { from: '2040-05-01T00:00', until: '2040-05-08T00:00' } });
    await decide('publish', 0, first);
    expect(await look('')).toMatchObject({ state: 'nothing', opensAt: '2040-04-30T22:00:00.000Z', others: [] });
    expect(await look('at=2040-04-30T23:59:59')).toMatchObject({ state: 'nothing' });
    expect(await look('at=2040-05-01T00:00')).toMatchObject({ at: '2040-04-30T22:00:00.000Z', local: '2040-05-01T00:00:00', state: 'live', number: 1, markets: ['de'] });
    expect(await look('at=2040-05-07T23:59:59')).toMatchObject({ state: 'live' });
    expect(await look('at=2040-05-08T00:00:00')).toMatchObject({ state: 'over' });
  });

  it('does not change what this isolate shows to visitors', async () => {
    await save(first);
    await decide('publish', may, first);
    await look('at=2040-05-01T00:00');
    expect((await look('')).state).toBe('nothing');
  });

  it('shows any revision of the page at any time, and none of another page', async () => {
    await save(first);
    await save(second);
    await save('rev_house_french', { market: 'fr' });
    expect(await look(`show=${second}`)).toMatchObject({ state: 'live', number: 2, markets: [] });
    const { call } = await signIn(mara);
    for (const wrong of ['rev_house_french', 'rev_house_nobody']) expect(await typeOf(await call(`${here}/preview?show=${wrong}`))).toEqual([404, 'unknown-revision']);
    for (const wrong of ['show=everything', 'at=tomorrow', 'at=2040-02-31T00:00']) expect(await typeOf(await call(`${here}/preview?${wrong}`))).toEqual([400, 'invalid-request']);
  });

  it('says in words what keeps something from being a page', async () => {
    await env.DB_HOUSE.batch([
      env.DB_HOUSE.prepare("INSERT INTO campaign (slug, name, made_at, made_by) VALUES (?1, ?1, 0, 'test')").bind(slug),
      env.DB_HOUSE.prepare("INSERT INTO campaign_revision (id, slug, market, number, body, key, made_at, made_by) VALUES (?1, ?2, 'de', 1, ?3, 'k', 0, 'test')").bind(first, slug, JSON.stringify({ ...revision, headline: 'Zu', claim: undefined, blocks: [{ kind: 'dance' }] })),
    ]);
    const { state, faults } = await look(`show=${first}`);
    expect([state, Object.fromEntries(faults.map(({ field, message }) => [field, message]))]).toEqual(['faulty', {
      Headline: 'It needs at least 8 characters.', Claim: 'Nothing is written here yet.', 'Block 1 (unknown kind), kind': expect.any(String),
    }]);
  });

  it('shows somebody their own draft, finished or not, and nobody else’s', async () => {
    await save(first);
    const { call } = await signIn(mara);
    expect(await typeOf(await call(`${here}/preview?show=draft`))).toEqual([404, 'unknown-revision']);
    const keep = (body: object, version: number) => call(`${here}/draft`, { method: 'PUT', body: { body, base: 1, version } });
    expect((await keep({ ...revision, headline: '' }, 0)).status).toBe(200);
    expect(await look('show=draft')).toMatchObject({ state: 'faulty', faults: [{ field: 'Headline' }] });
    const { version } = (await (await call(`${here}/draft`)).json() as { draft: { version: number } }).draft;
    await keep(revision, version);
    expect(await look('show=draft')).toMatchObject({ state: 'live', number: null });
    await employ(['other@reprise.example', 'publisher']);
    expect((await (await signIn('other@reprise.example')).call(`${here}/preview?show=draft`)).status).toBe(404);
  });

  it('is for people of the house', async () => {
    expect((await (await signIn('stranger@reprise.example')).call(`${here}/preview`)).status).toBe(403);
  });

  it('is offered at each edge of what is planned, and just before', async () => {
    await save(first, { window: { from: '2040-05-01T00:00' } });
    await decide('publish', 0, first);
    await decide('end', may + 3_600_000);
    const { moments, midnight } = (await (await (await signIn(mara)).call(`${here}/moments`)).json()) as { moments: object[]; midnight: string };
    expect(moments).toEqual([
      { local: '2040-05-01T00:00:00', justBefore: '2040-04-30T23:59:59', isPast: false, what: 'opens', revision: first },
      { local: '2040-05-01T01:00:00', justBefore: '2040-05-01T00:59:59', isPast: false, what: 'end', revision: null },
    ]);
    expect(midnight).toMatch(/^20\d\d-\d\d-\d\dT00:00:00$/);
  });
});

describe('the prices in a preview', () => {
  const reduced: Revision = { ...revision, reduction: { offers: { models: ['apple-iphone-13'] }, by: { percent: 10 }, window: {} } };
  const priceAt = async (at: number, isScheduled: boolean, looked = reduced) => (await offersAt(env, { market: 'de', slug, revision: looked, isScheduled, at }, ['apple-iphone-13'], Date.now())).map(({ price, available }) => [price.amount, available]);

  it('are those of the moment looked at, with the stock of now', async () => {
    await stockUp('de', { amount: 29_900, units: 2 });
    await save(first, { reduction: reduced.reduction!, window: { from: '2040-05-01T00:00', until: '2040-05-08T00:00' } });
    await decide('publish', Date.now() - 1000, first);
    expect(await priceAt(Date.now(), true)).toEqual([[29_900, 2]]);
    expect(await priceAt(may - 1, true)).toEqual([[29_900, 2]]);
    expect(await priceAt(may, true)).toEqual([[26_910, 2]]);
    expect(await priceAt(Date.parse('2040-05-08T00:00:00+02:00'), true)).toEqual([[29_900, 2]]);
  });

  it('are what a revision says by itself, where it is looked at for itself', async () => {
    await stockUp('de', { amount: 29_900 });
    expect(await priceAt(Date.now(), true)).toEqual([[29_900, 3]]);
    expect(await priceAt(Date.now(), false)).toEqual([[26_910, 3]]);
    expect(await priceAt(Date.now(), false, revision)).toEqual([[29_900, 3]]);
  });

  it('are announced as visitors would hear of them: what the campaign itself took off a short while ago counts', async () => {
    const day = 86_400_000;
    await stockUp('de', { amount: 29_900 });
    await save(first, { reduction: reduced.reduction! });
    await decide('publish', Date.now() - 25 * day, first);
    await decide('end', Date.now() - 15 * day);
    const lowest = async (percent: number) => (await offersAt(env, { market: 'de', slug, revision: { ...reduced, reduction: { ...reduced.reduction!, by: { percent } } }, isScheduled: false, at: Date.now() }, ['apple-iphone-13'], Date.now()))[0]!.reduction?.lowest.amount;
    expect([await lowest(10), await lowest(20)]).toEqual([undefined, 26_910]);
  });
});

describe('a link to a preview', () => {
  const make = async (body: object = {}) => {
    const { call } = await signIn(mara);
    const response = await call(`${here}/preview-links`, { method: 'POST', body: { show: 'schedule', life: '1h', ...body } });
    return { call, response, link: (await response.clone().json()) as { id: string; secret: string; expiresAt: string } };
  };
  const shows = (secret: string, now: number) => linkBySecret(env.DB_HOUSE, secret, now);

  it('shows what it was made for until the very moment it ends', async () => {
    await save(first);
    const { link } = await make({ show: first, at: '2040-05-01T00:00' });
    const end = Date.parse(link.expiresAt);
    expect(Math.abs(end - Date.now() - 3_600_000)).toBeLessThan(10_000);
    expect(await shows(link.secret, end - 1)).toEqual({ slug, market: 'de', revision: first, at: may, expiresAt: end });
    expect(await shows(link.secret, end)).toBe(null);
  });

  it('shows no other campaign before its time', async () => {
    await save(first, { window: { until: '2040-05-01T00:00' } });
    await decide('publish', 0, first);
    await env.DB_HOUSE.batch([
      env.DB_HOUSE.prepare("INSERT INTO campaign (slug, name, made_at, made_by) VALUES ('another', 'Another', 0, 'test')"),
      env.DB_HOUSE.prepare("INSERT INTO campaign_revision (id, slug, market, number, body, key, made_at, made_by) VALUES ('rev_house_another', 'another', 'de', 1, ?1, 'k', 0, 'test')").bind(JSON.stringify(revision)),
      env.DB_HOUSE.prepare("INSERT INTO campaign_publication (slug, market, deed, revision_id, from_at, made_at, made_by) VALUES ('another', 'de', 'publish', 'rev_house_another', ?1, 0, 'test')").bind(may - 1_000),
    ]);
    newIsolate();
    expect((await look('at=2040-05-01T00:00')).others.map((other) => other.slug)).toEqual(['another']);
    const { link } = await make({ at: '2040-05-01T00:00' });
    expect((await sharedPreview(env, link.secret, Date.now()))?.preview).toEqual({ state: 'over', others: [] });
  });

  it('has a secret of 160 bits that nobody keeps', async () => {
    await save(first);
    const { link: { secret }, call } = await make();
    expect(secret).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/);
    const row = await env.DB_HOUSE.prepare('SELECT * FROM preview_link').first();
    const list = await (await call(`${here}/preview-links`)).text();
    for (const kept of [JSON.stringify(row), JSON.stringify(await lines()), list]) expect(kept).not.toContain(secret);
    for (const wrong of [secret.toUpperCase(), secret.slice(1), `${secret}0`, '', 'x'.repeat(10_000), row!.hash as string]) expect(await shows(wrong, Date.now())).toBe(null);
  });

  it('is ended at once by anybody who may share, told in the log, and is then in no list', async () => {
    await save(first);
    const { link: { id, secret }, call } = await make({ life: '7d' });
    const links = async () => ((await (await call(`${here}/preview-links`)).json()) as { links: { id: string }[] }).links.map((link) => link.id);
    expect(await links()).toEqual([id]);
    const end = (path = here) => call(`${path}/preview-links/${id}`, { method: 'DELETE' });
    expect(await typeOf(await end(here.replace('/de', '/fr')))).toEqual([404, 'unknown-link']);
    expect((await end()).status).toBe(204);
    expect(await shows(secret, Date.now())).toBe(null);
    expect(await links()).toEqual([]);
    expect(await typeOf(await end())).toEqual([404, 'unknown-link']);
    expect((await lines()).map(({ deed }) => deed)).toEqual(['preview-shared', 'preview-ended']);
  });

  it('is made of what there is, for as long as may be', async () => {
    await save(first);
    await save('rev_house_french', { market: 'fr' });
    expect(await typeOf((await make({ show: 'rev_house_french' })).response)).toEqual([404, 'unknown-revision']);
    for (const wrong of [{ life: '30d' }, { show: 'draft' }, { at: 'soon' }]) expect(await typeOf((await make(wrong)).response)).toEqual([400, 'invalid-request']);
    expect(await lines()).toEqual([]);
    const { call } = await signIn(mara);
    expect(await typeOf(await call('/api/studio/campaigns/no-such-thing/de/preview-links', { method: 'POST', body: { show: 'schedule', life: '1h' } }))).toEqual([404, 'unknown-campaign']);
  });
});
