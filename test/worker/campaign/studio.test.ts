import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { showingOf } from '../../../worker/campaign/live';
import { employ, lines, signIn, typeOf } from '../staff/house';
import { stockUp } from '../shop';
import { newIsolate, revision, slug } from './campaign.fixture';

const [mara, pablo] = ['mara@reprise.example', 'pablo@reprise.example'];
const here = `/api/studio/campaigns/${slug}`;

beforeEach(async () => {
  newIsolate();
  await employ([mara, 'marketer'], [pablo, 'publisher']);
  await stockUp('de');
});

/** Makes the campaign and saves its first revision in Germany, as a marketer does. */
async function written(change: object = {}): Promise<{ id: string; number: number }> {
  const { call } = await signIn(mara);
  expect((await call(here, { method: 'PUT', body: { name: 'Do you need it?' } })).status).toBe(204);
  const saved = await call(`${here}/de/revisions`, { method: 'POST', body: { revision: { ...revision, ...change }, after: 0 } });
  expect(saved.status).toBe(201);
  return saved.json();
}

const shown = async () => {
  const showing = await showingOf(env, 'de', slug, Date.now());
  return showing.state === 'live' ? showing.revision.id : showing.state;
};

describe('a campaign in the studio', () => {
  it('is written by a marketer, and seen by nobody until a publisher publishes it; then at once', async () => {
    const { id } = await written();
    expect(await shown()).toBe('none');
    const publish = { method: 'POST', body: { deed: 'publish', revision: id } };
    expect(await typeOf(await (await signIn(mara)).call(`${here}/de/publications`, publish))).toEqual([403, 'not-allowed']);
    expect((await (await signIn(pablo)).call(`${here}/de/publications`, publish)).status).toBe(201);
    expect(await shown()).toBe(id);
  });

  it('is withdrawn, published again and ended at once', async () => {
    const { id } = await written();
    const { call } = await signIn(pablo);
    const decide = async (body: object) => expect((await call(`${here}/de/publications`, { method: 'POST', body })).status).toBe(201);
    await decide({ deed: 'publish', revision: id });
    await decide({ deed: 'withdraw' });
    expect(await shown()).toBe('none');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await decide({ deed: 'publish', revision: id });
    expect(await shown()).toBe(id);
    await decide({ deed: 'end' });
    expect(await shown()).toBe('over');
    expect((await lines()).map(({ deed, subject }) => [deed, subject])).toEqual([
      ['campaign-named', `campaign/${slug}`], ['revision-saved', `campaign/${slug}/de`], ['campaign-published', `campaign/${slug}/de`],
      ['campaign-withdrawn', `campaign/${slug}/de`], ['campaign-published', `campaign/${slug}/de`], ['campaign-ended', `campaign/${slug}/de`],
    ]);
  });

  it('is planned by the market’s own clock', async () => {
    const { id } = await written();
    const { call } = await signIn(pablo);
    const planned = await call(`${here}/de/publications`, { method: 'POST', body: { deed: 'publish', revision: id, from: '2040-07-01T00:00' } });
    expect([planned.status, await planned.json()]).toEqual([201, { state: 'decided', from: '2040-06-30T22:00:00.000Z' }]);
    expect(await shown()).toBe('coming');
    expect(await typeOf(await call(`${here}/de/publications`, { method: 'POST', body: { deed: 'end', from: '2040-02-31T00:00' } }))).toEqual([400, 'invalid-request']);
  });

  it('tells whoever saves second, and keeps what the first one saved', async () => {
    await written();
    const { call } = await signIn(mara);
    const save = (headline: string, after: number) => call(`${here}/de/revisions`, { method: 'POST', body: { revision: { ...revision, headline }, after } });
    const both = await Promise.all([save('Das reicht doch noch lange', 1), save('Das reicht doch noch länger', 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await typeOf(await save('Das hat keinen Vorgänger', 7))).toEqual([409, 'changed-meanwhile']);
    const { revisions } = (await (await call(`${here}/de/revisions`)).json()) as { revisions: { number: number; madeBy: string }[] };
    expect(revisions.map(({ number, madeBy }) => [number, madeBy])).toEqual([[2, mara], [1, mara]]);
  });

  it('is refused with the place of what is wrong', async () => {
    await written();
    const { call } = await signIn(mara);
    const response = await call(`${here}/de/revisions`, { method: 'POST', body: { revision: { ...revision, headline: 'Zu\u202Eviel', blocks: [{ kind: 'dance' }] }, after: 1 } });
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect([response.status, errors.map(({ field }) => field).sort()]).toEqual([400, ['blocks.0.kind', 'headline', 'headline']]);
  });

  it('takes no window of a day that no calendar has, which would stop every campaign’s page', async () => {
    await written();
    const { call } = await signIn(mara);
    const response = await call(`${here}/de/revisions`, { method: 'POST', body: { revision: { ...revision, window: { from: '2026-02-31T00:00' } }, after: 1 } });
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect([response.status, errors.map(({ field }) => field)]).toEqual([400, ['window.from']]);
  });

  it('has to be there, and its revision its own', async () => {
    const { id } = await written();
    const { call } = await signIn(pablo);
    expect(await typeOf(await call(`${here}/fr/publications`, { method: 'POST', body: { deed: 'publish', revision: id } }))).toEqual([404, 'unknown-revision']);
    expect(await typeOf(await call('/api/studio/campaigns/no-such-thing/de/revisions', { method: 'POST', body: { revision, after: 0 } }))).toEqual([404, 'unknown-campaign']);
    expect(await typeOf(await call('/api/studio/campaigns/no-such-thing/de/publications', { method: 'POST', body: { deed: 'end' } }))).toEqual([404, 'unknown-campaign']);
  });

  it('stands in the calendar with when it is seen, and in no stretch of time before or after', async () => {
    const { id } = await written({ window: { from: '2040-03-01T00:00', until: '2040-04-01T00:00' } });
    const { call } = await signIn(pablo);
    await call(`${here}/de/publications`, { method: 'POST', body: { deed: 'publish', revision: id } });
    const spans = async (from: string, to: string) => ((await (await call(`/api/studio/calendar?from=${from}T00:00:00Z&to=${to}T00:00:00Z`)).json()) as { spans: object[] }).spans;
    // Clocks in Germany go an hour ahead in between.
    expect(await spans('2040-03-05', '2040-03-06')).toEqual([{ slug, name: 'Do you need it?', market: 'de', headline: revision.headline, from: '2040-02-29T23:00:00.000Z', until: '2040-03-31T22:00:00.000Z' }]);
    expect([...(await spans('2040-02-01', '2040-02-28')), ...(await spans('2040-04-01', '2040-05-01'))]).toEqual([]);
    expect(await typeOf(await call('/api/studio/calendar?from=x&to=y'))).toEqual([400, 'invalid-request']);
  });

  it('stands in the list with how it is in each market', async () => {
    const { id } = await written({ window: { until: '2040-01-01T00:00' } });
    const { call } = await signIn(pablo);
    await call(`${here}/de/publications`, { method: 'POST', body: { deed: 'publish', revision: id } });
    expect(await (await call('/api/studio/campaigns')).json()).toEqual({
      campaigns: [{ slug, name: 'Do you need it?', markets: [{ market: 'de', number: 1, headline: revision.headline, state: 'live', opensAt: null, closesAt: '2039-12-31T23:00:00.000Z' }], drafts: [] }],
    });
  });
});
