import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beaconOf, dueAt, firstAfter, localChain, type Beacon } from './chain.fixture.ts';

/**
 * Drops that could have been: units, and payments, draws, outages and refunds as chance
 * has them. Written from the rules alone, plainly, with nothing of the shop's or the verifier's code.
 */
export type Recipe = { units: number; seed: number; margin: number; replaceAfter: number };
export type Unit = { code: string; model: string; storage: number; colour: string; grade: string; battery: number; worth: number };
export type Manifest = ReturnType<typeof makeManifest>;
/** A line without what makes it a link of the chain. */
export type Line = { kind: string; at: string; [member: string]: string | number };
export type Drop = { manifest: Manifest; manifestBytes: string; manifestHash: string; lines: Line[]; ledger: string; beacons: Beacon[] };

/** For properties: a drop of 1 to `most` units. */
export function anyRecipe(most = 2_000): fc.Arbitrary<Recipe> {
  const units = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: Math.min(most, 12) }) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: Math.min(most, 300) }) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: most }) });
  return fc.record({ units, seed: fc.nat(), margin: fc.constantFrom(15, 15, 1, 4), replaceAfter: fc.constantFrom(86_400, 60) });
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
export const iso = (ms: number) => new Date(ms).toISOString();
const start = Date.parse('2026-11-20T08:00:00.250Z');

/** Lives through a drop. */
export function makeDrop(recipe: Recipe): Drop {
  const chance = generator(recipe.seed);
  const manifest = makeManifest(recipe, chance);
  const manifestBytes = JSON.stringify(manifest);
  const manifestHash = sha256(manifestBytes);
  const lines: Line[] = [{ kind: 'published', at: iso(start - 3_600_000), drop: manifest.drop, manifest: manifestHash }];
  const remaining = manifest.units.map(({ code }) => code);
  const waiting: { sequence: number; draw: string; round: number }[] = [];
  const missing = new Set<number>();
  const beacons = new Map<number, Beacon>();
  // So that there are few rounds to sign, all of it happens within a minute, but for outages.
  const pace = 120_000 / (recipe.units + 4);
  let [now, committed, lastRound] = [start, 0, 0];
  // Some drops are looked at before they are over.
  let steps = Math.floor(recipe.units * (1 + chance() * 5)) + 20;
  const newDraw = () => `drw_eu1_${letters(chance, 26)}`;

  while (steps-- > 0) {
    if (committed === manifest.units.length && waiting.length === 0 && chance() < 0.3) break;
    now += Math.floor(chance() * pace);
    const what = chance();
    if (what < 0.04 || (committed === manifest.units.length && what < 0.2)) {
      const reason = committed === manifest.units.length ? 'sold-out' : what < 0.02 ? 'limit-reached' : 'refunded-earlier';
      lines.push({ kind: 'refunded', at: iso(now), draw: newDraw(), reason });
    } else if (what < 0.6 && committed < manifest.units.length) {
      committed += 1;
      lastRound = Math.max(firstAfter(now / 1000 + recipe.margin), lastRound);
      const entry = { sequence: committed, draw: newDraw(), round: lastRound };
      waiting.push(entry);
      lines.push({ kind: 'committed', at: iso(now), ...entry });
      if (missing.size < 2 && chance() < 0.03) missing.add(lastRound);
    } else if (waiting.length > 0) {
      const next = waiting[0]!;
      if (missing.has(next.round)) {
        // Nothing came. In the end it is given up, and so is whatever else waits for it.
        if (chance() < 0.2 || committed === manifest.units.length) now = Math.max(now, (dueAt(next.round) + recipe.replaceAfter) * 1000);
        for (const given of waiting.filter(({ round }) => round === next.round && now >= (dueAt(round) + recipe.replaceAfter) * 1000)) {
          const later = firstAfter(dueAt(given.round) + recipe.replaceAfter + recipe.margin);
          lines.push({ kind: 'postponed', at: iso(now), ...given, next: later });
          given.round = later;
        }
      } else {
        if (chance() < 0.3) now = Math.max(now, dueAt(next.round) * 1000);
        if (now < dueAt(next.round) * 1000) continue;
        waiting.shift();
        const beacon = beaconOf(next.round);
        beacons.set(next.round, beacon);
        const index = drawnIndex(manifestHash, beacon.randomness, next.draw, remaining.length);
        lines.push({ kind: 'drawn', at: iso(now), ...next, signature: beacon.signature, index, unit: remaining.splice(index, 1)[0]! });
      }
    }
  }
  return { manifest, manifestBytes, manifestHash, lines, ledger: seal(lines), beacons: [...beacons.values()] };
}

/** Which of `count` it is. */
export function drawnIndex(manifestHash: string, randomness: string, draw: string, count: number, attempt = 0): number {
  const word = parseInt(sha256(['reprise-draw-1', manifestHash, randomness, draw, attempt].join('\n')).slice(0, 8), 16);
  const usable = Math.floor(2 ** 32 / count) * count;
  return word < usable ? word % count : drawnIndex(manifestHash, randomness, draw, count, attempt + 1);
}

/** The ledger of these lines: numbered, each with its hash and that of the one before. */
export function seal(lines: readonly object[]): string {
  let [text, previous] = ['', '0'.repeat(64)];
  for (const [index, line] of lines.entries()) {
    const open = JSON.stringify({ no: index + 1, ...line, previous });
    previous = sha256(open);
    text += `${open.slice(0, -1)},"hash":"${previous}"}\n`;
  }
  return text;
}

/** The hash that line `no` of a ledger has. */
export const hashOfLine = (ledger: string, no: number) => (JSON.parse(ledger.split('\n')[no - 1]!) as { hash: string }).hash;

function makeManifest({ units, margin, replaceAfter }: Recipe, chance: () => number) {
  const pick = <T>(of: readonly T[]) => of[Math.floor(chance() * of.length)]!;
  const codes = new Set<string>();
  while (codes.size < units) codes.add(`RP-${letters(chance, 6).toUpperCase()}`);
  return {
    format: 'reprise-manifest-1', drop: `drp_eu1_${letters(chance, 26)}`, market: 'de', system: 'mixed',
    price: { amount: 14_900, currency: 'EUR' },
    opens: iso(start), closes: iso(start + 150 * 86_400_000),
    beacon: localChain,
    draw: { formula: 'reprise-draw-1', margin, replaceAfter },
    floor: { battery: 85, updateMonths: 12, yearsWithoutEnd: 5 },
    units: [...codes].sort().map((code): Unit => ({
      code, model: pick(['apple-iphone-13', 'google-pixel-7', 'samsung-galaxy-s22']), storage: pick([64, 128, 256]), colour: pick(['blue', 'black', 'white']),
      grade: pick(['good', 'excellent', 'premium']), battery: 85 + Math.floor(chance() * 16), worth: 9_900 + Math.floor(chance() * 300) * 100,
    })),
  };
}

function letters(chance: () => number, count: number): string {
  return Array.from({ length: count }, () => '0123456789abcdefghjkmnpqrstvwxyz'[Math.floor(chance() * 32)]).join('');
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}
