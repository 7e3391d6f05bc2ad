import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfLine, sha256 } from './drop.fixture';
import { vectorDrop } from './evidence.fixture';

const files = ['beacons.ndjson', 'ledger.ndjson', 'manifest.json'].map((name) => `test/vectors/drop/${name}`);
const draw = 'drw_eu1_mab56y1xw3w4at2mbb7kaz65d3';
const ledger = new TextDecoder().decode(vectorDrop.ledger);
const forged = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.ndjson');
writeFileSync(forged, ledger.replace('"index":', '"index":1'));

function verify(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/verify-drop.mjs', ...args], (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }));
  });
}

/** Publishes what a shop publishes, and nothing more. */
const shop = createServer(({ url }, response) => {
  const { pathname } = new URL(url!, 'http://shop');
  const beacon = /^\/api\/de\/phone\/beacons\/(\d+)$/.exec(pathname)?.[1];
  const found = pathname === '/api/de/phone/manifest' ? vectorDrop.manifest
    : pathname === '/api/de/phone/draws' ? vectorDrop.ledger
    : new TextDecoder().decode(vectorDrop.beacons[0]).split('\n').find((line) => line.startsWith(`{"round":${beacon},`));
  response.writeHead(found ? 200 : 404).end(found);
});
let origin: string;
beforeAll(() => new Promise<void>((done) => shop.listen(0, () => { origin = `http://localhost:${(shop.address() as AddressInfo).port}`; done(); })));
afterAll(() => void shop.close());

describe('in the terminal, a drop', { timeout: 60_000 }, () => {
  it('is checked from files in any order', async () => {
    const { code, said } = await verify(...files);
    expect([code, said]).toEqual([0, expect.stringContaining('Correct: 8 draws of this drop')]);
    expect(said).toContain('this is not drand’s public beacon');
    expect(said).toContain('6 signatures checked on the curve, 6 beacons compared with the ledger.');
  });

  it.each(['/de/phone', '/api/de/phone', '/de/phone/verify?drop=drp_eu1_d3r8hjc0sbw3gssgb87xdm2b8q'])('is checked from the shop’s address %s', async (path) => {
    expect(await verify(`${origin}${path}`)).toEqual({ code: 0, said: expect.stringContaining('Correct: 8 draws of this drop') });
  });

  it('is checked for one draw, against what its buyer holds', async () => {
    const { code, said } = await verify(`${origin}/de/phone/verify?draw=${draw}`, '--expect', sha256(new TextDecoder().decode(vectorDrop.manifest)), '--entry', hashOfLine(ledger, 2));
    expect([code, said]).toEqual([0, expect.stringContaining(`draw ${draw} had to give the phone RP-YZ0PG5`)]);
    expect(said).toContain('Those of 5 other rounds were not; check the whole drop for them.');
    expect(said).toContain('It stands in line 2 (committed)');
  });

  it('that was changed ends with 1, and says which line and why', async () => {
    const { code, said } = await verify('test/vectors/drop/manifest.json', forged);
    expect([code, said]).toEqual([1, expect.stringContaining('Line 5 of the ledger says that the formula gives number 18. It gives 8.')]);
    expect((await verify(...files, '--entry', sha256('lost'))).code).toBe(1);
    expect((await verify(...files, '--expect', sha256('another'))).code).toBe(1);
  });

  it.each([
    ['nothing is named', [], 'Usage'],
    ['an option is unknown', ['--everything'], 'Usage'],
    ['a hash is none', [...files, '--entry', 'abc'], '--entry takes 64'],
    ['a file is missing', ['nowhere.json'], 'nowhere.json cannot be read'],
    ['a file is something else', ['package.json'], 'package.json is neither'],
    ['there are two ledgers', [...files, forged], 'second file of its kind'],
    ['there is no manifest', [files[1]!], 'the manifest is missing'],
    ['there is no ledger', [files[2]!], 'the ledger is missing'],
    ['the address is of something else', ['http://localhost:1/de/phones'], 'not an address'],
    ['nobody answers', ['http://localhost:1/de/phone'], 'did not answer'],
  ])('ends with 2 where %s', async (_, args, words) => {
    expect(await verify(...args)).toEqual({ code: 2, said: expect.stringContaining(words) });
  });

  it('ends with 2 where a shop has no such drop', async () => {
    expect(await verify(`${origin}/fr/phone`)).toEqual({ code: 2, said: expect.stringContaining('/api/fr/phone/manifest answered 404') });
  });
});
