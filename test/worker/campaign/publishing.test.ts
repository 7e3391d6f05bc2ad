import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { campaignOf, plansOf, publishPlans } from '../../../site/features/studio/publish/publish.server';
import { showingOf } from '../../../worker/campaign/live';
import type { MarketId } from '../../../worker/shared/market';
import { stockUp } from '../shop';
import { employ, lines, signIn, typeOf } from '../staff/house';
import { newIsolate, revision, slug } from './campaign.fixture';

const [mara, pablo, paula, ada] = ['mara@reprise.example', 'pablo@reprise.example', 'paula@reprise.example', 'ada@reprise.example'];
const here = `/api/studio/campaigns/${slug}`;
/** Something that only warns: the iPhone 13 names no shop. */
const warned = { claim: 'Günstiger als bei Back Market, und mit zwei Jahren Garantie.' };
const warning = 'others-claim+claim+This names “Back Market”: a comparison with another shop has to be of like with like, checkable and not to its discredit.';

beforeEach(async () => {
  newIsolate();
  await employ([mara, 'marketer'], [pablo, 'publisher'], [paula, 'publisher'], [ada, 'admin']);
  for (const market of ['de', 'fr', 'jp'] as const) await stockUp(market);
});

async function written(change: object = {}, market: MarketId = 'de', after = 0): Promise<string> {
  const { call } = await signIn(mara);
  await call(here, { method: 'PUT', body: { name: 'Do you need it?' } });
  const saved = await call(`${here}/${market}/revisions`, { method: 'POST', body: { revision: { ...revision, ...change }, after } });
  expect(saved.status).toBe(201);
  return ((await saved.json()) as { id: string }).id;
}

const as = async (who: string) => {
  const { call } = await signIn(who);
  return (path: string, body: object, method = 'POST') => call(`${here}${path}`, { method, body });
};
const shown = async (market: MarketId = 'de', at = Date.now()) => {
  const showing = await showingOf(env, market, slug, Date.now(), at);
  return showing.state === 'live' ? showing.revision.id : showing.state;
};
const codes = async (response: Response) => [response.status, ((await response.json()) as { findings: { code: string; market?: string }[] }).findings.map(({ code, market }) => (market ? `${market} ${code}` : code))];
/** What stands against it, as it is signed off. */
const keys = async (response: Response) => ((await response.json()) as { findings: { code: string; field: string; message: string }[] }).findings.map(({ code, field, message }) => `${code}+${field}+${message}`);
/** Another campaign that is live, with the same two phones as its hero. */
async function rival(name: string): Promise<void> {
  const [house, id] = [env.DB_HOUSE, `rev_house_${name.replaceAll('-', '')}`];
  await house.batch([
    house.prepare("INSERT INTO campaign (slug, name, made_at, made_by) VALUES (?1, ?1, 0, 'test')").bind(name),
    house.prepare("INSERT INTO campaign_revision (id, slug, market, number, body, key, made_at, made_by) VALUES (?1, ?2, 'de', 1, ?3, ?1, 0, 'test')").bind(id, name, JSON.stringify(revision)),
    house.prepare("INSERT INTO campaign_publication (slug, market, deed, revision_id, from_at, made_at, made_by) VALUES (?1, 'de', 'publish', ?2, 0, 0, 'test')").bind(name, id),
  ]);
  newIsolate();
}

describe('publishing', () => {
  it('is refused while an error stands against it, whoever signs it off', async () => {
    const post = await as(pablo);
    const id = await written({ claim: 'Ein nachhaltiges Telefon für alle Tage.' });
    for (const signOff of [[], await keys(await post('/de/publications', { deed: 'publish', revision: id }))]) expect(await codes(await post('/de/publications', { deed: 'publish', revision: id, signOff }))).toEqual([422, ['banned-word']]);
    expect(await shown()).toBe('none');
  });

  it('takes a name under each warning, and keeps it with the revision', async () => {
    const post = await as(pablo);
    const id = await written(warned);
    expect(await codes(await post('/de/publications', { deed: 'publish', revision: id }))).toEqual([422, ['others-claim']]);
    expect((await post('/de/publications', { deed: 'publish', revision: id, signOff: [warning] })).status).toBe(201);
    expect(await shown()).toBe(id);
    expect(await env.DB_HOUSE.prepare('SELECT revision_id AS id, code, field, made_by AS who FROM campaign_sign_off').all().then(({ results }) => results)).toEqual([{ id, code: 'others-claim', field: 'claim', who: pablo }]);
    expect((await post('/de/publications', { deed: 'publish', revision: id })).status).toBe(201);
    const next = await written(warned, 'de', 1);
    expect(await codes(await post('/de/publications', { deed: 'publish', revision: next }))).toEqual([422, ['others-claim']]);
    await expect(env.DB_HOUSE.prepare("UPDATE campaign_sign_off SET made_by = 'x'").run()).rejects.toThrow(/kept as they are/);
  });

  it('takes a name for each of two warnings of one rule in one text', async () => {
    const post = await as(pablo);
    const id = await written({ claim: 'Noch 93 % Akku, und 77 % der Teile bleiben, wie sie sind.' });
    const [one, other] = await keys(await post('/de/publications', { deed: 'publish', revision: id }));
    expect(await keys(await post('/de/publications', { deed: 'publish', revision: id, signOff: [one] }))).toEqual([other]);
    expect((await post('/de/publications', { deed: 'publish', revision: id, signOff: [one, other] })).status).toBe(201);
    expect(await env.DB_HOUSE.prepare('SELECT count(*) AS signed FROM campaign_sign_off').first('signed')).toBe(2);
  });

  it('takes a name for what has come up at a place where something else was signed off', async () => {
    const post = await as(pablo);
    const id = await written();
    const told = async (signOff: string[] = []) => keys(await post('/de/publications', { deed: 'publish', revision: id, signOff }));
    await rival('one-of-them');
    const first = await told();
    expect(first).toEqual([expect.stringMatching(/^overlap\+hero\+The campaign “one-of-them” has/)]);
    expect((await post('/de/publications', { deed: 'publish', revision: id, signOff: first })).status).toBe(201);
    await rival('another-one');
    const second = await told();
    expect(second).toEqual([expect.stringMatching(/^overlap\+hero\+The campaign “another-one” has/)]);
    expect(await told(first)).toEqual(second);
    expect((await post('/de/publications', { deed: 'publish', revision: id, signOff: second })).status).toBe(201);
  });

  it('looks at the checks as of the moment for which it is planned', async () => {
    const post = await as(pablo);
    const id = await written({ window: { until: '2040-01-01T00:00' } });
    expect(await codes(await post('/de/publications', { deed: 'publish', revision: id, from: '2040-02-01T00:00' }))).toEqual([422, ['past-window']]);
    expect((await post('/de/publications', { deed: 'publish', revision: id, from: '2039-02-01T00:00' })).status).toBe(201);
  });

  it('for a moment that is past is publishing now, and wins against what was decided since', async () => {
    const post = await as(pablo);
    const [first, second, third] = [await written(), await written({ headline: 'Muss es denn wirklich das neueste sein?' }, 'de', 1), await written({ headline: 'Muss es denn das allerneueste sein?' }, 'de', 2)];
    const begun = Date.now();
    const past = [
      () => post('/de/publications', { deed: 'publish', revision: first, from: '2020-01-01T00:00' }),
      () => post('/publications', { when: { moment: '2020-01-01T00:00:00Z' }, pages: [{ market: 'de', revision: second }] }),
      () => post('/publications', { when: { midnightOf: '2020-01-01' }, pages: [{ market: 'de', revision: third }] }),
    ];
    for (const [index, send] of past.entries()) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      const response = await send();
      const said = (await response.json()) as { from?: string; pages?: { from: string }[] };
      expect([response.status, Date.parse(said.from ?? said.pages![0]!.from) >= begun]).toEqual([201, true]);
      expect(await shown()).toBe([first, second, third][index]);
    }
    const ended = (await (await post('/de/publications', { deed: 'end', from: '2020-01-01T00:00' })).json()) as { from: string };
    expect(Date.parse(ended.from)).toBeGreaterThan(begun);
    expect([await shown('de', begun), await shown('de', Date.parse(ended.from))]).toEqual(['coming', 'over']);
  });

  it('goes back to an earlier revision, with the checks of today', async () => {
    const post = await as(pablo);
    const [first, second] = [await written(), await written({ headline: 'Muss es denn wirklich das neueste sein?' }, 'de', 1)];
    for (const id of [first, second, first]) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      expect((await post('/de/publications', { deed: 'publish', revision: id })).status).toBe(201);
      expect(await shown()).toBe(id);
    }
    await env.DB_EU.prepare('UPDATE offer SET active = 0').run();
    expect(await codes(await post('/de/publications', { deed: 'publish', revision: second }))).toEqual([422, ['not-sold-here', 'dead-link', 'dead-link']]);
  });
});

describe('a second person', () => {
  const ask = async () => expect((await (await signIn(ada)).call('/api/studio/approval', { method: 'PUT', body: { markets: ['de'] } })).status).toBe(204);
  const decide = async (who: string, request: number, body: object) => (await signIn(who)).call(`/api/studio/requests/${request}/decision`, { method: 'POST', body });
  const request = async () => (await env.DB_HOUSE.prepare('SELECT max(id) AS id FROM campaign_request').first<number>('id'))!;
  const state = async () => (await env.DB_HOUSE.prepare('SELECT state, decided_by AS who, reason FROM campaign_request ORDER BY id DESC').all()).results;

  it('approves what another asked for, and the very revision that was asked for', async () => {
    await ask();
    const post = await as(pablo);
    const id = await written();
    const asked = await post('/de/publications', { deed: 'publish', revision: id });
    expect([asked.status, await asked.json()]).toEqual([201, { state: 'requested', from: null }]);
    expect(await shown()).toBe('none');
    await written({ headline: 'Etwas, das niemand gesehen hat' }, 'de', 1);
    expect(await typeOf(await decide(mara, await request(), { approve: true }))).toEqual([403, 'not-allowed']);
    expect(await typeOf(await decide(pablo, await request(), { approve: true }))).toEqual([409, 'own-request']);
    expect((await decide(paula, await request(), { approve: true })).status).toBe(204);
    expect(await shown()).toBe(id);
    expect(await typeOf(await decide(ada, await request(), { approve: true }))).toEqual([409, 'changed-meanwhile']);
    expect((await lines()).map(({ who, deed }) => [who, deed]).filter(([, deed]) => deed !== 'campaign-named').slice(-3)).toEqual([[pablo, 'approval-asked'], [mara, 'revision-saved'], [paula, 'campaign-published']]);
  });

  it('cannot be the first one, in the database neither', async () => {
    await ask();
    await (await as(pablo))('/de/publications', { deed: 'publish', revision: await written() });
    await expect(env.DB_HOUSE.prepare("UPDATE campaign_request SET state = 'approved', decided_at = 1, decided_by = asked_by").run()).rejects.toThrow(/request_second_person/);
  });

  it('declines with a reason, and only once', async () => {
    await ask();
    await (await as(pablo))('/de/publications', { deed: 'publish', revision: await written() });
    expect(await typeOf(await decide(paula, await request(), { approve: false, reason: ' ' }))).toEqual([400, 'invalid-request']);
    expect((await decide(paula, await request(), { approve: false, reason: 'Die Überschrift stimmt nicht.' })).status).toBe(204);
    expect(await state()).toEqual([{ state: 'declined', who: paula, reason: 'Die Überschrift stimmt nicht.' }]);
    expect(await typeOf(await decide(paula, await request(), { approve: true }))).toEqual([409, 'changed-meanwhile']);
    expect(await shown()).toBe('none');
  });

  it('finds one request a page: a newer one takes the place of the older', async () => {
    await ask();
    const post = await as(pablo);
    await post('/de/publications', { deed: 'publish', revision: await written() });
    const old = await request();
    await post('/de/publications', { deed: 'publish', revision: await written({ headline: 'Muss es denn wirklich das neueste sein?' }, 'de', 1) });
    expect((await state()).map(({ state }) => state)).toEqual(['open', 'superseded']);
    expect(await typeOf(await decide(paula, old, { approve: true }))).toEqual([409, 'changed-meanwhile']);
  });

  it('signs off what has come up since, and approves nothing while an error stands against it', async () => {
    await ask();
    await (await as(pablo))('/de/publications', { deed: 'publish', revision: await written(warned), signOff: [warning] });
    await env.DB_EU.prepare('DELETE FROM unit').run();
    const signOff = await keys(await decide(paula, await request(), { approve: true }));
    expect(signOff.map((key) => key.split('+', 2))).toEqual([['sold-out', 'blocks.3.older'], ['sold-out', 'action.to'], ['sold-out', 'blocks.9.to']]);
    expect((await decide(paula, await request(), { approve: true, signOff })).status).toBe(204);
  });

  it('withdraws and ends alone', async () => {
    const post = await as(pablo);
    await post('/de/publications', { deed: 'publish', revision: await written() });
    await ask();
    await post('/de/publications', { deed: 'withdraw' });
    expect(await shown()).toBe('none');
  });

  it('is asked for by an admin alone', async () => {
    expect(await typeOf(await (await signIn(pablo)).call('/api/studio/approval', { method: 'PUT', body: { markets: [] } }))).toEqual([403, 'not-allowed']);
  });
});

describe('publishing in several markets', () => {
  // Texts of the other languages would be the same: each market says its own.
  const pages = async () => ({ de: await written(), jp: await written({ headline: 'いちばん新しくないと、困りますか?', claim: 'これは試験のための日本語の文です。', blocks: [{ kind: 'quiz' }], search: { title: '日本語の題名です、確かに', description: 'これは検索結果に出る説明文です。三十文字より長くなければなりません。' }, action: { label: 'iPhone 13を見る', to: { model: 'apple-iphone-13' } } }, 'jp') });
  const signed = async (ids: { de: string; jp: string }, when: unknown) => (await as(pablo))('/publications', { when, pages: [{ market: 'de', revision: ids.de, signOff: [] }, { market: 'jp', revision: ids.jp, signOff: [] }] });

  it('is at midnight of each, to the millisecond', async () => {
    const ids = await pages();
    const response = await signed(ids, { midnightOf: '2039-07-01' });
    expect([response.status, await response.json()]).toEqual([201, { pages: [{ market: 'de', state: 'decided', from: '2039-06-30T22:00:00.000Z' }, { market: 'jp', state: 'decided', from: '2039-06-30T15:00:00.000Z' }] }]);
    const edge = { de: Date.parse('2039-06-30T22:00:00Z'), jp: Date.parse('2039-06-30T15:00:00Z') };
    for (const market of ['de', 'jp'] as const) expect([await shown(market, edge[market] - 1), await shown(market, edge[market])]).toEqual(['coming', ids[market]]);
  });

  it('is at one moment for all', async () => {
    const ids = await pages();
    const response = await signed(ids, { moment: '2039-07-01T12:00:00Z' });
    expect(((await response.json()) as { pages: { from: string }[] }).pages.map(({ from }) => from)).toEqual(['2039-07-01T12:00:00.000Z', '2039-07-01T12:00:00.000Z']);
  });

  it('is now', async () => {
    const ids = await pages();
    expect((await signed(ids, 'now')).status).toBe(201);
    expect([await shown('de'), await shown('jp')]).toEqual([ids.de, ids.jp]);
  });

  it('is all of them or none', async () => {
    const ids = await pages();
    await env.DB_JP.prepare('UPDATE offer SET active = 0').run();
    expect(await codes(await signed(ids, 'now'))).toEqual([422, ['jp dead-link']]);
    expect(await typeOf(await signed({ ...ids, jp: ids.de }, 'now'))).toEqual([404, 'unknown-revision']);
    expect([await shown('de'), await shown('jp')]).toEqual(['none', 'none']);
  });
});

describe('the page that asks once more', () => {
  const look = async (asked: Readonly<Record<string, string>>) => {
    const studio = (await signIn(pablo, { isInProcess: true })).api.studio;
    const plans = await plansOf(studio, (await campaignOf(studio, slug))!, new URLSearchParams(asked));
    if (plans === 'no-date') throw new Error(plans);
    const form = new FormData();
    for (const [name, value] of Object.entries(asked)) form.set(name, value);
    return { plans, seen: plans.map(({ number, newer }) => [number, newer]), press: () => publishPlans(studio, slug, plans, form) };
  };

  it('publishes the revision that was looked at, and says that a newer one is there', async () => {
    const id = await written();
    const before = await look({ market: 'de' });
    expect(before.seen).toEqual([[1, null]]);
    await written({ headline: 'Etwas, das niemand gesehen hat' }, 'de', 1);
    const sent = await look({ market: 'de', 'revision-de': before.plans[0]!.revision });
    expect(sent.seen).toEqual([[1, 2]]);
    expect(await sent.press()).toMatchObject({ done: { done: 'published' } });
    expect(await shown()).toBe(id);
  });

  it('publishes nothing that it has not shown', async () => {
    await written();
    for (const asked of [{ market: 'de' }, { market: 'de', 'revision-de': 'rev_house_of_nobody' }]) expect(await (await look(asked as Record<string, string>)).press()).toMatchObject({ problem: 'changed-meanwhile', status: 409 });
    expect(await shown()).toBe('none');
  });

  it('shows an earlier revision where one is chosen, and still publishes what it has shown', async () => {
    const first = await written();
    await written({ headline: 'Muss es denn wirklich das neueste sein?' }, 'de', 1);
    const back = { market: 'de', revision: first };
    expect((await look(back)).seen).toEqual([[1, 2]]);
    expect(await (await look({ ...back, 'revision-de': first })).press()).toMatchObject({ done: { done: 'published' } });
    expect(await shown()).toBe(first);
  });
});

describe('how a campaign stands', () => {
  it('is told for every market, written or not, with what stands against it', async () => {
    const id = await written(warned);
    const { call } = await signIn(mara);
    const { markets, names } = (await (await call(here)).json()) as { markets: { market: string; latest: unknown; state: string; findings: unknown[] }[]; names: Record<string, string> };
    expect(names[pablo]).toBe('pablo');
    expect(markets.map(({ market, state, latest }) => [market, state, latest !== null])).toEqual([['de', 'none', true], ...['at', 'fr', 'es', 'it', 'gb', 'us', 'jp'].map((market) => [market, 'none', false])]);
    expect(markets[0]).toMatchObject({ latest: { id, number: 1, madeBy: mara }, findings: [{ code: 'others-claim', field: 'claim', signedBy: null }], asksApproval: false, request: null });
    await (await as(pablo))('/de/publications', { deed: 'publish', revision: id, signOff: [warning] });
    const history = (await (await call(`${here}/de/history`)).json()) as object;
    expect(history).toMatchObject({ revisions: [{ id, number: 1, signOffs: [{ code: 'others-claim', madeBy: pablo }] }], decisions: [{ deed: 'publish', revision: id, madeBy: pablo }], requests: [] });
    expect(await typeOf(await call('/api/studio/campaigns/no-such-thing'))).toEqual([404, 'unknown-campaign']);
  });
});
