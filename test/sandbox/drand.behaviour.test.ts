import { describe, expect, it, vi } from 'vitest';
import { demoBeacon } from '../../db/seed/beacon.ts';
import { timeOf } from './drand/chain.ts';
import { ask, beaconOf, behave, inTheMiddleOf, isDerived, isSigned, published } from './drand.fixture.ts';
import { freshSandbox, look, send } from './sandbox.fixture.ts';

freshSandbox();

const { chain } = demoBeacon;

describe('drand', () => {
  it('has a clock of its own, if that is asked for', async () => {
    const round = inTheMiddleOf(20_000_000);
    expect(await behave({ offset: 30_000 })).toMatchObject({ offset: 30_000, round: round + 10, now: Date.now() + 30_000 });
    expect((await published(round + 10)).status).toBe(200);
    await behave({ offset: -30_000 });
    expect((await published(round)).status).toBe(425);
  });

  it('is late', async () => {
    const round = inTheMiddleOf(20_000_000);
    await behave({ delay: 10_000 });
    expect(await beaconOf('latest')).toMatchObject({ round: round - 3 });
    const late = await published(round);
    expect([late.status, await late.text(), late.headers.get('cache-control')]).toEqual([500, 'Failed to get beacon\n', 'no-cache']);
    vi.setSystemTime(timeOf(round) + 10_000);
    expect((await published(round)).status).toBe(200);
  });

  it('lies about the signature, which nothing else gives away', async () => {
    await behave({ lying: 'signature' });
    const beacon = await beaconOf(7);
    expect([beacon.round, await isDerived(beacon), await isSigned(beacon)]).toEqual([7, true, false]);
  });

  it('lies about the randomness', async () => {
    await behave({ lying: 'randomness' });
    const beacon = await beaconOf(7);
    expect([beacon.round, await isDerived(beacon), await isSigned(beacon)]).toEqual([7, false, true]);
  });

  it('answers with another round, which is true by itself', async () => {
    await behave({ lying: 'round' });
    const beacon = await beaconOf(7);
    expect([beacon.round, await isDerived(beacon), await isSigned(beacon)]).toEqual([6, true, true]);
  });

  it.each([429, 500])('answers %d to everything', async (answer) => {
    await behave({ answer });
    for (const path of ['chains', `${chain}/info`, `${chain}/public/1`]) expect((await ask(path)).status).toBe(answer);
  });

  it('says nothing at all', async () => {
    await behave({ answer: 'silence' });
    await expect(published(1, { signal: AbortSignal.timeout(300) })).rejects.toThrow();
    expect((await send('/drand')).status).toBe(200);
  });

  it('leaves rounds out, one or many, and goes on after them', async () => {
    const round = inTheMiddleOf(20_000_000);
    await behave({ missing: [round, { from: round - 5, to: round - 1 }, 3] });
    for (const gone of [round, round - 1, round - 5, 3]) expect((await published(gone)).status).toBe(500);
    for (const there of [round - 6, 2]) expect((await published(there)).status).toBe(200);
    expect(await beaconOf('latest')).toMatchObject({ round: round - 6 });
    vi.setSystemTime(timeOf(round + 1));
    expect(await beaconOf('latest')).toMatchObject({ round: round + 1 });
  });

  it('behaves again when told nothing, on request and on reset', async () => {
    const asItShould = { offset: 0, delay: 0, lying: null, answer: 'ok', missing: [] };
    const strange = { offset: 1, delay: 1, lying: 'round', answer: 500, missing: [1] };
    expect(await behave(strange)).toMatchObject(strange);
    expect(await behave({ delay: 5 })).toMatchObject({ ...asItShould, delay: 5 });
    await behave(strange);
    await send('/sandbox/drand', { method: 'DELETE' });
    expect(await look('drand')).toMatchObject(asItShould);
    await behave(strange);
    await send('/sandbox/reset', { method: 'POST' });
    expect(await look('drand')).toMatchObject(asItShould);
  });

  it.each([
    [{ late: 5 }, 'late'],
    [{ delay: -1 }, 'delay'],
    [{ offset: '5' }, 'offset'],
    [{ lying: 'often' }, 'lying'],
    [{ answer: 404 }, 'answer'],
    [{ missing: [0] }, 'missing'],
    [{ missing: [{ from: 5, to: 4 }] }, 'missing'],
  ])('does not know how to behave like %j', async (behaviour, named) => {
    const response = await send('/sandbox/drand', { method: 'PUT', body: JSON.stringify(behaviour) });
    expect(response.status).toBe(400);
    expect(((await response.json()) as any).error.message).toContain(named);
  });

  it('has a page for people', async () => {
    const round = inTheMiddleOf(20_000_000);
    expect(await (await send('/drand')).text()).toContain(`href="/drand/${chain}/public/${round}"`);
    expect(await (await send('/')).text()).toContain('href="/drand"');
  });
});
