import { beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../../site/features/verifier/report';
import { verifyDrop, type Evidence } from '../../../site/features/verifier/verify';
import { vectorDrop } from './evidence.fixture';

/** Under `npm run soak` (FULL=1) every byte is changed in eight ways, else every fourth in one. */
const flips = process.env.FULL ? [1, 2, 4, 8, 16, 32, 64, 128] : [1];
const every = process.env.FULL ? 1 : 4;
const isDigit = (byte: number) => byte >= 48 && byte <= 57;

/** What the curve said of the signatures that are there. A round has but one, so all others are false. */
const known = new Map<string, boolean>();
const cache = { get: (key: string) => known.get(key) ?? false, set() {} };

async function faultsOf(evidence: Evidence): Promise<Fault[]> {
  const { ok, steps } = await verifyDrop(evidence, {}, { cache });
  const faults = steps.flatMap(({ fault }) => fault ?? []);
  expect(ok).toBe(faults.length === 0);
  return faults;
}

/** Every change of one byte of a file, with the line it is in. */
function* changes(file: Uint8Array): Generator<{ at: number; line: number; changed: Uint8Array }> {
  let line = 1;
  for (const [at, byte] of file.entries()) {
    // A digit becomes another digit, so that what it is in stays well-formed and has to be found wrong by its meaning.
    for (const bit of at % every === 0 ? flips : []) yield { at, line, changed: file.with(at, bit === 1 && isDigit(byte) ? 48 + ((byte - 47) % 10) : byte ^ bit) };
    if (byte === 10) line += 1;
  }
}

describe('of a drop that was published', () => {
  beforeAll(async () => {
    const { ok } = await verifyDrop(vectorDrop, {}, { cache: known });
    expect(ok).toBe(true);
    expect([...known.values()].every((isTrue) => isTrue)).toBe(true);
  });

  it('every change of one byte of the manifest is found', { timeout: 600_000 }, async () => {
    for (const { at, changed } of changes(vectorDrop.manifest)) {
      const faults = await faultsOf({ ...vectorDrop, manifest: changed });
      expect([at, faults.some(({ file, code }) => file === 'manifest' || code === 'published-manifest')]).toEqual([at, true]);
    }
  });

  it('every change of one byte of the ledger is found, and its line named', { timeout: 600_000 }, async () => {
    for (const { at, line, changed } of changes(vectorDrop.ledger)) {
      const faults = await faultsOf({ ...vectorDrop, ledger: changed });
      expect([at, faults.filter((fault) => fault.file === 'ledger').map((fault) => fault.line)]).toEqual([at, expect.arrayContaining([line])]);
    }
  });

  it('every change of one byte of the beacons is found, and its line named', { timeout: 600_000 }, async () => {
    const [file] = vectorDrop.beacons;
    for (const { at, line, changed } of changes(file!)) {
      const faults = await faultsOf({ ...vectorDrop, beacons: [changed] });
      expect([at, faults.map((fault) => [fault.file, fault.line])]).toEqual([at, [['beacons', line]]]);
    }
  });

  it('a byte that no text has is named as such', async () => {
    const at = vectorDrop.ledger.indexOf(10) + 5;
    expect(await faultsOf({ ...vectorDrop, ledger: vectorDrop.ledger.with(at, 0xff) })).toContainEqual({ code: 'not-text', file: 'ledger', line: 2 });
    expect(await faultsOf({ ...vectorDrop, manifest: vectorDrop.manifest.with(at, 0xff) })).toContainEqual({ code: 'not-text', file: 'manifest' });
    expect(await faultsOf({ ...vectorDrop, beacons: [vectorDrop.beacons[0]!.with(5, 0xff)] })).toContainEqual({ code: 'not-text', file: 'beacons', line: 1 });
  });

  it('a byte more or less at either end is found', async () => {
    for (const file of ['manifest', 'ledger'] as const) {
      const whole = vectorDrop[file];
      for (const changed of [whole.slice(1), whole.slice(0, -1), new Uint8Array([...whole, 10]), new Uint8Array([0xef, 0xbb, 0xbf, ...whole]), new Uint8Array()]) {
        expect(await faultsOf({ ...vectorDrop, [file]: changed })).not.toEqual([]);
      }
    }
  });
});
