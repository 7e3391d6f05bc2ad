import { beforeEach, describe, expect, it } from 'vitest';
import { employ, lines, signIn, typeOf } from '../staff/house';
import { revision, slug } from './campaign.fixture';

const [mara, pablo] = ['mara@reprise.example', 'pablo@reprise.example'];
const here = `/api/studio/campaigns/${slug}`;
type Kept = { version: number; others: { who: string; base: number }[]; latest: { number: number; madeBy: string } | null };
type Read = Kept & { draft: { body: object; base: number; version: number } | null };

beforeEach(async () => {
  await employ([mara, 'marketer'], [pablo, 'publisher']);
  await (await signIn(mara)).call(here, { method: 'PUT', body: { name: 'Do you need it?' } });
});

/** Somebody at their desk, who keeps drafts of the page in Germany. */
async function desk(email: string) {
  const { call } = await signIn(email);
  return {
    call,
    keep: (body: object, version = 0, base = 0) => call(`${here}/de/draft`, { method: 'PUT', body: { body, base, version } }),
    read: async (of = '') => (await (await call(`${here}/de/draft${of && `?of=${encodeURIComponent(of)}`}`)).json()) as Read,
    drop: (version: number) => call(`${here}/de/draft?version=${version}`, { method: 'DELETE' }),
  };
}
const kept = async (response: Response): Promise<Kept> => (expect(response.status).toBe(200), response.json());

describe('a draft', () => {
  it('is kept half done, for whoever wrote it and that page alone, and is no deed to be logged', async () => {
    const [a, b] = [await desk(mara), await desk(pablo)];
    expect(await a.read()).toEqual({ draft: null, others: [], latest: null });
    const { version } = await kept(await a.keep({ headline: 'Half a' }));
    expect(await a.read()).toMatchObject({ draft: { body: { headline: 'Half a' }, base: 0, version } });
    expect((await b.read()).draft).toBeNull();
    expect(((await (await a.call(`${here}/fr/draft`)).json()) as Read).draft).toBeNull();
    expect((await lines()).map(({ deed }) => deed)).toEqual(['campaign-named']);
  });

  it('is overwritten by nobody else: each has their own, is told of the other’s, and may read it', async () => {
    const [a, b] = [await desk(mara), await desk(pablo)];
    await a.keep({ headline: 'Mara writes' });
    const second = await kept(await b.keep({ headline: 'Pablo writes' }));
    expect(second.others).toMatchObject([{ who: mara, name: 'mara', base: 0 }]);
    expect((await a.read()).draft!.body).toEqual({ headline: 'Mara writes' });
    expect((await a.read(pablo)).draft!.body).toEqual({ headline: 'Pablo writes' });
    expect((await a.read(pablo)).others.map(({ who }) => who)).toEqual([pablo]);
  });

  it('of the same person in two windows keeps what was written first, and tells the second', async () => {
    const a = await desk(mara);
    const { version } = await kept(await a.keep({ headline: 'One' }));
    const both = await Promise.all([a.keep({ headline: 'Left' }, version), a.keep({ headline: 'Right' }, version)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = both[0]!.status === 200 ? 'Left' : 'Right';
    expect((await a.read()).draft!.body).toEqual({ headline: won });
    expect(await typeOf(await a.keep({ headline: 'From nothing' }))).toEqual([409, 'changed-meanwhile']);
  });

  it('that was thrown away comes back through no window that was left open', async () => {
    const a = await desk(mara);
    const { version } = await kept(await a.keep({ headline: 'One' }));
    expect(await typeOf(await a.drop(version + 1))).toEqual([409, 'changed-meanwhile']);
    expect((await a.drop(version)).status).toBe(204);
    expect(await typeOf(await a.keep({ headline: 'Late' }, version))).toEqual([409, 'changed-meanwhile']);
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect((await kept(await a.keep({ headline: 'Anew' }))).version).toBeGreaterThan(version);
  });

  it('is gone with the revision that it became, and only with that', async () => {
    const [a, b] = [await desk(mara), await desk(pablo)];
    const { version } = await kept(await a.keep(revision));
    await b.keep({ headline: 'Pablo writes' });
    const save = (after: number, draft?: number) => a.call(`${here}/de/revisions`, { method: 'POST', body: { revision, after, draft } });
    expect((await save(7, version)).status).toBe(409);
    expect((await a.read()).draft).not.toBeNull();
    expect((await save(0, version - 1)).status).toBe(201);
    expect((await a.read()).draft).not.toBeNull();
    expect((await save(1, version)).status).toBe(201);
    expect(await a.read()).toMatchObject({ draft: null, latest: { number: 2, madeBy: mara, name: 'mara' } });
    expect((await b.read()).draft!.base).toBe(0);
  });

  it('has a size that it may not outgrow, and a campaign that it is for', async () => {
    const a = await desk(mara);
    expect(await typeOf(await a.keep({ headline: 'é'.repeat(100_001) }))).toEqual([413, 'draft-too-large']);
    expect(await typeOf(await a.keep({ headline: 'x'.repeat(300_000) }))).toEqual([413, 'too-large']);
    expect(await typeOf(await a.call('/api/studio/campaigns/no-such-thing/de/draft', { method: 'PUT', body: { body: {}, base: 0, version: 0 } }))).toEqual([404, 'unknown-campaign']);
    expect(await typeOf(await a.keep('text' as unknown as object))).toEqual([400, 'invalid-request']);
  });
});
