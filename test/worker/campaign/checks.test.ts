import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../worker/campaign/checks/finding';
import { employ, signIn, typeOf } from '../staff/house';
import { execute, stockUp } from '../shop';
import { decide, newIsolate, revision, save, slug } from './campaign.fixture';

const mara = 'mara@reprise.example';

beforeEach(async () => {
  newIsolate();
  await employ([mara, 'marketer']);
});

async function check(of: unknown, where = `${slug}/de`): Promise<Finding[]> {
  const { call } = await signIn(mara);
  const response = await call(`/api/studio/campaigns/${where}/checks`, { method: 'POST', body: { revision: of } });
  expect(response.status).toBe(200);
  return ((await response.json()) as { findings: Finding[] }).findings;
}

const told = (findings: Finding[]) => findings.map(({ code, field }) => `${code} ${field}`);

describe('checks of a campaign in the studio', () => {
  it('find nothing to say of the demo’s own page while its phone is in stock', async () => {
    await stockUp('de');
    expect(await check(revision)).toEqual([]);
  });

  it('look at the stock of this moment', async () => {
    expect(told(await check(revision))).toEqual(['not-sold-here blocks.3.older', 'dead-link action.to', 'dead-link blocks.9.to']);
    await stockUp('de', { units: 0 });
    const findings = await check(revision);
    expect(told(findings)).toEqual(['sold-out blocks.3.older', 'sold-out action.to', 'sold-out blocks.9.to']);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it.each([[{}], [{ headline: 7, blocks: { kind: 'text' }, hero: [], action: null, window: { from: 'soon' }, search: 'x' }], [{ blocks: [null, 1, [], {}, { kind: 'shelf', pick: { rule: [] } }] }]])('bear with whatever is typed: %j', async (typed) => {
    expect((await check(typed)).filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });

  it('reckon a reduction with what was really charged in the thirty days before it', async () => {
    const day = 86_400_000;
    const { offer } = await stockUp('de', { amount: 30_000 });
    const reduced = (percent: number) => ({ ...revision, reduction: { offers: { models: ['apple-iphone-13'] }, by: { percent }, window: {} } });
    expect(told(await check(reduced(10)))).toEqual([]);
    await execute('de', 'UPDATE offer SET amount = 25000, changed_at = ?2 WHERE id = ?1', offer, Date.now() - 5 * day);
    await execute('de', 'UPDATE offer SET amount = 30000, changed_at = ?2 WHERE id = ?1', offer, Date.now() - 3 * day);
    expect(told(await check(reduced(10)))).toEqual(['no-lowest-price reduction.by']);
    expect(told(await check(reduced(20)))).toEqual([]);
    expect(told(await check({ ...revision, reduction: { offers: { rule: { maker: 'Nokia' } }, by: { percent: 10 }, window: {} } }))).toEqual(['empty-reduction reduction.offers']);
  });

  it('reckon a reduction with what its own campaign took off before: what is over counts, and what goes on may', async () => {
    const day = 86_400_000;
    const cut = (percent: number) => ({ offers: { models: ['apple-iphone-13'] }, by: { percent }, window: {} });
    await stockUp('de', { amount: 30_000 });
    await save('first', { reduction: cut(20) });
    await decide('publish', Date.now() - 25 * day, 'first');
    expect(told(await check({ ...revision, reduction: cut(20) }))).toEqual([]);
    await decide('end', Date.now() - 15 * day);
    newIsolate();
    expect(told(await check({ ...revision, reduction: cut(20) }))).toEqual(['no-lowest-price reduction.by']);
    expect(told(await check({ ...revision, reduction: cut(21) }))).toEqual([]);
    const later = new Date(Date.now() + 20 * day).toISOString().slice(0, 16);
    expect(told(await check({ ...revision, reduction: { ...cut(20), window: { from: later } } }))).toEqual([]);
  });

  it('let no code sell a phone for next to nothing, whoever it goes to', async () => {
    await stockUp('de', { amount: 30_000 });
    const coded = (price: number, personal: object = { personal: true }) => ({ ...revision, reduction: { offers: { models: ['apple-iphone-13'] }, by: { price }, code: 'DESK10', window: {}, ...personal } });
    expect(told(await check(coded(1)))).toEqual(['too-low reduction.by']);
    expect(told(await check(coded(11_999, {})))).toEqual(['too-low reduction.by']);
    expect(told(await check(coded(12_000)))).toEqual([]);
    expect(told(await check(coded(30_000)))).toEqual(['empty-reduction reduction.offers']);
  });

  it('let a campaign’s reduction that runs end when the page takes its place, not when the new one begins', async () => {
    const day = 86_400_000;
    await stockUp('de', { amount: 30_000 });
    const reduction = { offers: { models: ['apple-iphone-13'] }, by: { percent: 20 }, window: {} };
    await save('first', { reduction });
    await decide('publish', Date.now() - 40 * day, 'first');
    const from = (days: number) => ({ ...revision, reduction: { ...reduction, window: { from: new Date(Date.now() + days * day).toISOString().slice(0, 16) } } });
    expect(told(await check(from(20)))).toEqual(['no-lowest-price reduction.by']);
    expect(told(await check(from(31)))).toEqual([]);
  });

  it('know the other campaigns of the market and when they are shown', async () => {
    await stockUp('de');
    await save('first');
    await decide('publish', Date.now() - 1000, 'first');
    const elsewhere = { ...revision, action: { label: 'Zur Kampagne', to: { campaign: slug } } };
    expect(told(await check(elsewhere, 'another-one/de'))).toEqual(['overlap hero']);
    expect(told(await check({ ...elsewhere, action: { ...elsewhere.action, to: { campaign: 'no-such-thing' } } }, 'another-one/de'))).toEqual(['dead-link action.to', 'overlap hero']);
    expect(told(await check(elsewhere))).toEqual(['dead-link action.to']);
  });

  it('are for people of the house, and take nothing that is no object', async () => {
    const { call } = await signIn('nobody@reprise.example');
    expect(await typeOf(await call(`/api/studio/campaigns/${slug}/de/checks`, { method: 'POST', body: { revision } }))).toEqual([403, 'not-allowed']);
    const { call: mine } = await signIn(mara);
    expect(await typeOf(await mine(`/api/studio/campaigns/${slug}/de/checks`, { method: 'POST', body: { revision: 'x' } }))).toEqual([400, 'invalid-request']);
  });
});
