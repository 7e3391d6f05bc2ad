import { cacheKey, isSigned, type Beacon, type SignatureCache } from './beacon.ts';
import type { Drawn, Entry } from './ledger.ts';
import type { Fault, StepFacts } from './report.ts';

type Options = { cache: SignatureCache; onProgress?: ((done: number, total: number) => void) | undefined };

/**
 * Whether the chain signed what the ledger says it did, and every beacon that was shown.
 * With a draw, the curve is asked for its round alone. Rounds that the ledger gave up and that are
 * there by now are counted: after an outage drand makes up for what it missed.
 */
export async function checkSignatures(entries: readonly Entry[], beacons: readonly Beacon[], publicKey: string, draw: string | undefined, { cache, onProgress }: Options): Promise<{ facts: StepFacts['beacon-signatures'] } | { fault: Fault }> {
  const drawn = entries.filter((entry) => entry.kind === 'drawn');
  const inLedger = new Map(drawn.map((entry) => [entry.round, entry]));
  const ofDrawn = drawn.filter((entry) => !draw || entry.draw === draw);
  const others = beacons.filter(({ round }) => !inLedger.has(round));
  const total = new Set([...ofDrawn, ...others].map(keyOf)).size;
  const asked = new Set<string>();
  const madeUp = new Set<number>();

  for (const entry of ofDrawn) {
    if (!(await isTrue(entry))) return { fault: falseSignature('ledger', entry.no, entry) };
  }
  for (const [index, beacon] of beacons.entries()) {
    const line = index + 1;
    const entry = inLedger.get(beacon.round);
    if (!entry && !(await isTrue(beacon))) return { fault: falseSignature('beacons', line, beacon) };
    if (entry && entry.signature !== beacon.signature) return { fault: await whoIsWrong(entry, beacon, line) };
    if (entries.some((entry) => entry.kind === 'postponed' && entry.round === beacon.round)) madeUp.add(beacon.round);
  }
  const rounds = new Set(drawn.map(keyOf));
  return { facts: { checked: asked.size, unchecked: [...rounds].filter((key) => !asked.has(key)).length, given: beacons.length, madeUp: madeUp.size } };

  async function isTrue(signed: Signed): Promise<boolean> {
    const key = cacheKey(signed.round, signed.signature, publicKey);
    let answer = cache.get(key);
    if (answer === undefined) {
      // Between two of them, the page may draw itself and be used.
      await new Promise((done) => setTimeout(done));
      cache.set(key, (answer = isSigned(signed.round, signed.signature, publicKey)));
    }
    asked.add(keyOf(signed));
    onProgress?.(asked.size, Math.max(total, asked.size));
    return answer;
  }

  async function whoIsWrong(entry: Drawn, beacon: Beacon, line: number): Promise<Fault> {
    if (!(await isTrue(entry))) return falseSignature('ledger', entry.no, entry);
    return { code: 'beacon-differs', file: 'beacons', line, field: 'signature', found: beacon.signature, expected: entry.signature };
  }
}

type Signed = { round: number; signature: string };

function keyOf({ round, signature }: Signed): string {
  return `${round}:${signature}`;
}

function falseSignature(file: Fault['file'], line: number, { round, signature }: Signed): Fault {
  return { code: 'signature', file, line, field: 'signature', found: signature, expected: String(round) };
}
