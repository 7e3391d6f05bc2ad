import { readBeacons, type SignatureCache } from './beacon.ts';
import { identify } from './chain.ts';
import { drawAgain } from './draws.ts';
import { linkFault, readLedger, type Entry } from './ledger.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { findDraw, findEntry, type Question } from './question.ts';
import type { Fault, Report, Step, StepFacts, StepId } from './report.ts';
import { roundFault } from './rounds.ts';
import { tellStory } from './rules.ts';
import { checkSignatures } from './signatures.ts';

/** The files as they were published, byte for byte. Beacons are optional: the ledger has every signature itself. */
export type Evidence = { manifest: Uint8Array; ledger: Uint8Array; beacons?: readonly Uint8Array[] | undefined };

export type Options = {
  cache?: SignatureCache | undefined;
  onStep?: ((step: Step) => void) | undefined;
  /** How many signatures have been checked, of how many. */
  onProgress?: ((done: number, total: number) => void) | undefined;
};

/**
 * Checks a drop, or one draw of it, from what was published and nothing else. Every step
 * is reported as it is taken, with the first thing that is wrong in it.
 */
export async function verifyDrop(evidence: Evidence, question: Question = {}, { cache = new Map(), onStep, onProgress }: Options = {}): Promise<Report> {
  const steps: Step[] = [];
  const { draw, manifestHash, entry } = question;

  const read = take('manifest-form', true, () => passed(readManifest(evidence.manifest), ({ manifest: { drop, market, units, opens, closes } }) => ({ drop, market, units: units.length, opens, closes })));
  const chain = take('chain-known', read, ({ manifest }) => passed(identify(manifest.beacon), ({ isQuicknet }) => ({ isQuicknet, chain: manifest.beacon.chain })));
  const ledger = take('ledger-form', true, () => passed(readLedger(evidence.ledger), ({ entries }) => ({ lines: entries.length })));
  take('manifest-hash', read && ledger && { ...read, ...ledger }, ({ hash, manifest, entries }) => unless(manifestFault(hash, manifest, entries[0]!, manifestHash), { hash, isCompared: manifestHash !== undefined, publishedAt: entries[0]!.at }));
  take('ledger-chain', ledger, ({ entries }) => unless(linkFault(entries), { lines: entries.length, last: entries.at(-1)!.hash }));
  const story = take('ledger-rules', read && ledger && { ...read, ...ledger }, ({ manifest, entries }) => passed(tellStory(entries, manifest), ({ facts }) => facts));
  const told = read && ledger && story && { ...read, ...ledger };
  take('rounds-in-time', told, ({ manifest, entries }) => unless(roundFault(entries, manifest), { committed: story!.facts.committed, margin: manifest.draw.margin }));
  const signed = chain && ledger && read && { ...read, ...ledger };
  const answer = signed && (await answerOf(signed.entries, signed.manifest));
  take('beacon-signatures', answer, (answer) => passed(answer, ({ facts }) => facts));
  const again = take('draws-follow', told, ({ manifest, entries, hash }) => passed(drawAgain(entries, manifest, hash), ({ draws }) => ({ drawn: draws.length, left: manifest.units.length - draws.length })));
  if (draw !== undefined) take('your-draw', told && again && { ...told, ...again }, ({ entries, draws, manifest, hash }) => passed(findDraw(draw, entries, draws, manifest.beacon, hash), ({ facts }) => facts));
  if (entry !== undefined) take('your-entry', ledger, ({ entries }) => passed(findEntry(entry, draw, entries), ({ facts }) => facts));
  return { ok: steps.every(({ ok }) => ok), isQuicknet: chain?.isQuicknet ?? false, steps };

  /** Takes a step, if what it needs is there, and reports it. @returns what it found, null where it failed or was not taken */
  function take<Id extends StepId, Need, Found>(id: Id, need: Need | null, work: (need: Need) => Outcome<Id, Found>): Found | null {
    const outcome = need === null ? null : work(need);
    const step = (outcome === null ? { id, ok: null, facts: null, fault: null } : 'fault' in outcome ? { id, ok: false, facts: null, fault: outcome.fault } : { id, ok: true, facts: outcome.facts, fault: null }) as Step;
    steps.push(step);
    onStep?.(step);
    return outcome && 'facts' in outcome ? outcome.found : null;
  }

  async function answerOf(entries: readonly Entry[], { beacon }: Manifest) {
    const given = readBeacons(evidence.beacons ?? []);
    return 'fault' in given ? given : checkSignatures(entries, given.beacons, beacon.publicKey, draw, { cache, onProgress });
  }
}

type Outcome<Id extends StepId, Found> = { facts: StepFacts[Id]; found: Found } | { fault: Fault };

function passed<Found extends object, Facts>(found: Found | { fault: Fault }, factsOf: (found: Found) => Facts): { facts: Facts; found: Found } | { fault: Fault } {
  return 'fault' in found ? found : { facts: factsOf(found), found };
}

function unless<Facts>(fault: Fault | null, facts: Facts): { facts: Facts; found: true } | { fault: Fault } {
  return fault ? { fault } : { facts, found: true };
}

function manifestFault(hash: string, { drop }: Manifest, first: Entry, expected = hash): Fault | null {
  if (hash !== expected) return { code: 'other-manifest', file: 'manifest', found: hash, expected };
  if (first.kind !== 'published') return { code: 'first-published', file: 'ledger', line: 1, field: 'kind', found: first.kind, expected: 'published' };
  if (first.manifest !== hash) return { code: 'published-manifest', file: 'ledger', line: 1, field: 'manifest', found: first.manifest, expected: hash };
  if (first.drop !== drop) return { code: 'published-drop', file: 'ledger', line: 1, field: 'drop', found: first.drop, expected: drop };
  return null;
}
