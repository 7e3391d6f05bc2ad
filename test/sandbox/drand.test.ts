import { bytesToHex, hexToBytes } from '@noble/curves/utils.js';
import { describe, expect, it, vi } from 'vitest';
import settings from '../../.dev.vars.example?raw';
import { demoBeacon } from '../../db/seed/beacon.ts';
import { roundAt, sha256, timeOf } from './drand/chain.ts';
import { ask, beaconOf, inTheMiddleOf, isDerived, isSigned, published } from './drand.fixture.ts';
import { freshSandbox, look } from './sandbox.fixture.ts';

freshSandbox();

const { chain, publicKey, genesis, period } = demoBeacon;

describe('the local chain', () => {
  it('has the hash that follows from its facts', async () => {
    const info: any = await (await ask(`${chain}/info`)).json();
    const [head, id] = [new Uint8Array(12), new TextEncoder().encode(info.metadata.beaconID)];
    new DataView(head.buffer).setUint32(0, info.period);
    new DataView(head.buffer).setBigInt64(4, BigInt(info.genesis_time));
    const facts = [head, hexToBytes(info.public_key), hexToBytes(info.groupHash), id].flatMap((bytes) => [...bytes]);
    expect(bytesToHex(await sha256(new Uint8Array(facts)))).toBe(chain);
    expect(info).toMatchObject({ public_key: publicKey, period, genesis_time: genesis, hash: chain, schemeID: demoBeacon.scheme });
  });

  it('is the one that a developer’s settings name', () => {
    const [, named] = settings.match(/^DRAND_CHAIN='(.*)'$/m) ?? [];
    expect(named).toBe(JSON.stringify(demoBeacon));
  });

  it('is the only one', async () => {
    expect(await (await ask('chains')).json()).toEqual([chain]);
    for (const path of ['info', 'public/latest', 'public/1']) expect((await ask(`${'ab'.repeat(32)}/${path}`)).status).toBe(404);
  });
});

describe('a round', () => {
  it('is signed by the chain, and its randomness is the hash of the signature', async () => {
    const beacon = await beaconOf(657_413);
    expect([await isSigned(beacon), await isDerived(beacon)]).toEqual([true, true]);
  });

  it('is told in one line, with its members in drand’s order, to be kept for ever', async () => {
    const response = await published(5);
    expect(await response.text()).toMatch(/^\{"round":5,"randomness":"[0-9a-f]{64}","signature":"[0-9a-f]{96}"\}\n$/);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('public, max-age=604800, immutable');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('is the latest until the next one is out, and no longer kept', async () => {
    const round = inTheMiddleOf(20_000_000);
    const response = await published('latest');
    expect(await response.json()).toEqual(await beaconOf(round));
    expect(response.headers.get('cache-control')).toBe('public, must-revalidate, max-age=1');
    vi.setSystemTime(timeOf(round + 1));
    expect(await beaconOf('latest')).toMatchObject({ round: round + 1 });
  });

  it('of the future comes too early, in drand’s words', async () => {
    const response = await published(inTheMiddleOf(20_000_000) + 2);
    expect([response.status, await response.text()]).toEqual([425, 'Requested future beacon\n']);
    expect(response.headers.get('cache-control')).toBe('must-revalidate, public, max-age=1');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it('that is the very next is waited for', async () => {
    const { now } = await look('drand');
    const next = roundAt(now) + 1;
    const response = await published(next);
    expect(Date.now()).toBeGreaterThanOrEqual(timeOf(next));
    expect(await response.json()).toMatchObject({ round: next });
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['1.5', '-1', 'abc', '18446744073709551616'])('is not called %s', async (text) => {
    expect((await ask(`${chain}/public/${text}`)).status).toBe(400);
  });

  it('0 is the latest, as at drand', async () => {
    const round = inTheMiddleOf(20_000_000);
    expect(await beaconOf(0)).toMatchObject({ round });
  });
});
