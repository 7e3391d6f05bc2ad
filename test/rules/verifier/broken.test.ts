import { describe, expect, it } from 'vitest';
import type { Question } from '../../../site/features/verifier/question';
import type { Fault, StepId } from '../../../site/features/verifier/report';
import { verifyDrop } from '../../../site/features/verifier/verify';
import { beaconOf, dueAt, localChain, type Beacon } from './chain.fixture';
import { drawnIndex, hashOfLine, iso, seal, sha256, type Line, type Manifest } from './drop.fixture';
import { filesOf, insider, vectorDrop } from './evidence.fixture';

/**
 * The published drop, told differently: with the hashes made anew, so that only the rule
 * that is broken can give it away. Its lines, from 1: published; payments 1, 2, 3; draw 1; payments 4 to 8;
 * 2 and 3 postponed; payment 9; draws 2, 3; a refund; draws 4, 5, 6; a refund; draws 7, 8.
 */
type Story = { lines: Line[]; manifest: Manifest; beacons: Beacon[] };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const [ledger, manifestBytes] = [text(vectorDrop.ledger), text(vectorDrop.manifest)];
const published = (): Story => ({
  lines: ledger.trimEnd().split('\n').map((line) => {
    const { no: _no, previous: _previous, hash: _hash, ...rest } = JSON.parse(line) as Line;
    return rest as Line;
  }),
  manifest: JSON.parse(manifestBytes) as Manifest,
  beacons: [],
});

async function told(change: (story: Story) => void, question: Question = {}): Promise<Fault & { step: StepId }> {
  const story = published();
  change(story);
  const report = await verifyDrop(filesOf({ manifestBytes: JSON.stringify(story.manifest), ledger: seal(story.lines), beacons: story.beacons }), question, { cache: insider });
  const failed = report.steps.find(({ ok }) => ok === false)!;
  return { ...failed.fault!, step: failed.id };
}

/** Changes members of line `no`. */
const line = (no: number, members: Partial<Line> | ((line: Line) => Partial<Line>)) => ({ lines }: Story) => void (lines[no - 1] = { ...lines[no - 1]!, ...(typeof members === 'function' ? members(lines[no - 1]!) : members) } as Line);
const without = (...numbers: number[]) => (story: Story) => void (story.lines = story.lines.filter((_, index) => !numbers.includes(index + 1)));
const then = (no: number, ...more: Line[]) => ({ lines }: Story) => void lines.splice(no, 0, ...more);
const [{ lines: original, manifest }] = [published()];
const of = (no: number) => original[no - 1]!;
const later = (at: string | number, ms: number) => iso(Date.parse(at as string) + ms);
const drawAgain = (no: number) => ({ ...of(no), at: of(22).at });
const laterDrop = { ...of(1), at: of(22).at };

const broken: readonly (readonly [string, (story: Story) => void, StepId, Partial<Fault>])[] = [
  ['begins with something else than its publication', without(1), 'manifest-hash', { code: 'first-published', line: 1, found: 'committed' }],
  ['publishes twice', then(22, laterDrop), 'ledger-rules', { code: 'published-again', line: 23 }],
  ['names another manifest', line(1, { manifest: sha256('another') }), 'manifest-hash', { code: 'published-manifest', line: 1, found: sha256('another'), expected: sha256(manifestBytes) }],
  ['names another drop', line(1, { drop: 'drp_eu1_another' }), 'manifest-hash', { code: 'published-drop', line: 1, found: 'drp_eu1_another', expected: manifest.drop }],
  ['goes back in time', line(3, { at: later(of(2).at, -1) }), 'ledger-rules', { code: 'back-in-time', line: 3, found: later(of(2).at, -1), expected: of(2).at as string }],
  ['skips a payment’s number', line(4, { sequence: 4 }), 'ledger-rules', { code: 'sequence', line: 4, found: '4', expected: '3' }],
  ['takes the same draw for two payments', line(4, { draw: of(3).draw! }), 'ledger-rules', { code: 'draw-again', line: 4, found: of(3).draw as string }],
  ['refunds a draw it had committed', line(16, { draw: of(2).draw! }), 'ledger-rules', { code: 'draw-again', line: 16, found: of(2).draw as string }],
  ['commits a draw it had refunded', then(1, { ...of(16), at: of(1).at, draw: of(3).draw! }), 'ledger-rules', { code: 'draw-again', line: 4, found: of(3).draw as string }],
  ['refunds twice', then(22, { ...of(16), at: of(22).at }), 'ledger-rules', { code: 'draw-again', line: 23 }],
  ['takes more payments than it has phones', then(22, { ...of(13), at: of(22).at, sequence: 10, draw: 'drw_eu1_tenth' }), 'ledger-rules', { code: 'too-many', line: 23, found: '10', expected: '9' }],
  ['draws before a payment', then(1, { ...of(5), at: of(1).at }), 'ledger-rules', { code: 'not-committed', line: 2, found: '1' }],
  ['postpones before a payment', then(1, { ...of(11), at: of(1).at }), 'ledger-rules', { code: 'not-committed', line: 2, found: '2' }],
  ['draws a payment twice', then(22, drawAgain(5)), 'ledger-rules', { code: 'drawn-again', line: 23, found: '1' }],
  ['postpones what was drawn', then(22, { ...of(11), at: of(22).at }), 'ledger-rules', { code: 'drawn-again', line: 23, found: '2' }],
  ['draws under another name', line(5, { draw: of(3).draw! }), 'ledger-rules', { code: 'other-draw', line: 5, found: of(3).draw as string, expected: of(2).draw as string }],
  ['draws out of turn', without(14), 'ledger-rules', { code: 'out-of-order', line: 14, found: '3', expected: '2' }],
  ['commits to a round that is too soon', line(2, ({ round }) => ({ round: Number(round) - 1 })), 'rounds-in-time', { code: 'committed-round', line: 2, found: String(Number(of(2).round) - 1), expected: String(of(2).round) }],
  ['commits to a later round than it must', line(2, ({ round }) => ({ round: Number(round) + 1 })), 'rounds-in-time', { code: 'committed-round', line: 2, expected: String(of(2).round) }],
  ['writes a payment down when its round was out', line(10, ({ round }) => ({ at: iso(dueAt(Number(round)) * 1000) })), 'rounds-in-time', { code: 'committed-round', line: 10, found: String(of(10).round) }],
  ['draws with another round', line(5, ({ round }) => ({ round: Number(round) + 1, signature: beaconOf(Number(round) + 1).signature })), 'rounds-in-time', { code: 'drawn-round', line: 5, expected: String(of(2).round) }],
  ['draws with the round it had given up', line(14, { round: of(11).round!, signature: beaconOf(Number(of(11).round)).signature }), 'rounds-in-time', { code: 'drawn-round', line: 14, found: String(of(11).round), expected: String(of(11).next) }],
  ['draws before the round was out', line(5, ({ round }) => ({ at: iso(dueAt(Number(round)) * 1000 - 1) })), 'rounds-in-time', { code: 'before-round', line: 5, expected: iso(dueAt(Number(of(5).round)) * 1000) }],
  ['gives up another round', line(11, ({ round }) => ({ round: Number(round) + 1 })), 'rounds-in-time', { code: 'postponed-round', line: 11, expected: String(of(11).round) }],
  ['gives a round up too soon', line(11, ({ at }) => ({ at: later(at, -1) })), 'rounds-in-time', { code: 'postponed-early', line: 11, expected: of(11).at as string }],
  ['postpones to a round of its choice', line(11, ({ next }) => ({ next: Number(next) + 1 })), 'rounds-in-time', { code: 'next-round', line: 11, expected: String(of(11).next) }],
  ['postpones twice at once', then(11, of(11)), 'rounds-in-time', { code: 'postponed-round', line: 12, expected: String(of(11).next) }],
  ['has a signature of another round', line(5, ({ round }) => ({ signature: beaconOf(Number(round) + 1).signature })), 'beacon-signatures', { code: 'signature', file: 'ledger', line: 5, expected: String(of(5).round) }],
  ['says another number was drawn', line(5, ({ index }) => ({ index: Number(index) + 1 })), 'draws-follow', { code: 'index', line: 5, found: String(Number(of(5).index) + 1), expected: String(of(5).index) }],
  ['gives another phone', line(5, { unit: of(14).unit! }), 'draws-follow', { code: 'unit', line: 5, found: of(14).unit as string, expected: of(5).unit as string }],
  ['gives a phone twice', line(14, { unit: of(5).unit! }), 'draws-follow', { code: 'unit', line: 14, found: of(5).unit as string, expected: of(14).unit as string }],
  ['has a reason nobody knows', line(16, { reason: 'changed-our-mind' }), 'ledger-form', { code: 'malformed', line: 16, field: 'reason', found: '"changed-our-mind"', expected: 'reason' }],
  ['has a kind nobody knows', line(16, { kind: 'returned' }), 'ledger-form', { code: 'malformed', line: 16, field: 'kind', expected: 'kind' }],
  ['has a member too many', line(5, { name: 'Ada' }), 'ledger-form', { code: 'other-keys', line: 5 }],
  ['has a time without milliseconds', line(5, { at: '2026-11-20T08:00:33Z' }), 'ledger-form', { code: 'malformed', line: 5, field: 'at', expected: 'time' }],
  ['has a day that is in no calendar', line(5, { at: '2026-11-31T08:00:33.000Z' }), 'ledger-form', { code: 'malformed', line: 5, field: 'at', expected: 'time' }],
  ['has a number written as a text', line(5, { round: String(of(5).round) }), 'ledger-form', { code: 'malformed', line: 5, field: 'round', found: `"${of(5).round}"`, expected: 'round' }],
];

describe('a ledger that hangs together is refused when it', () => {
  it.each(broken)('%s', async (_, change, step, fault) => {
    expect(await told(change)).toMatchObject({ file: 'ledger', ...fault, step });
  });
});

/** The manifest changed, and the ledger published with the changed one's hash and drawn again: only its content can be wrong. */
const changed = (change: (manifest: Manifest) => void) => (story: Story) => {
  change(story.manifest);
  story.lines = [{ ...story.lines[0]!, manifest: sha256(JSON.stringify(story.manifest)) }];
};

describe('a manifest is refused when', () => {
  it.each<[string, (manifest: Manifest) => void, Partial<Fault>]>([
    ['its units are not sorted', ({ units }) => void units.reverse(), { code: 'unsorted', field: 'units[1].code' }],
    ['a unit is in it twice', ({ units }) => void units.splice(1, 0, units[0]!), { code: 'unsorted', field: 'units[1].code' }],
    ['a unit is below the floor', ({ units }) => void (units[3]!.battery = 84), { code: 'below-floor', field: 'units[3].battery', found: '84', expected: '85' }],
    ['it closes before it opens', (manifest) => void (manifest.closes = manifest.opens), { code: 'closes-first', field: 'closes' }],
    ['it has no units', (manifest) => void (manifest.units = []), { code: 'empty', field: 'units' }],
    ['a unit lacks a fact', ({ units }) => void delete (units[2] as Partial<typeof units[2]>)!.worth, { code: 'other-keys', field: 'units[2]' }],
    ['its formula is another', ({ draw }) => void (draw.formula = 'reprise-draw-2'), { code: 'malformed', field: 'draw.formula', expected: 'formula' }],
    ['its members are in another order', (manifest) => void Object.assign(manifest, { price: { currency: 'EUR', amount: 1 } }), { code: 'other-keys', field: 'price', found: 'currency, amount' }],
    ['a unit is worth half a cent', ({ units }) => void (units[0]!.worth = 100.5), { code: 'malformed', field: 'units[0].worth', found: '100.5', expected: 'natural' }],
  ])('%s', async (_, change, fault) => {
    expect(await told(changed(change))).toMatchObject({ file: 'manifest', ...fault, step: 'manifest-form' });
  });

  it('says it is quicknet’s and has another key', async () => {
    const fault = await told(changed((manifest) => void (manifest.beacon = { ...localChain, chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971' })));
    expect(fault).toMatchObject({ step: 'chain-known', code: 'false-quicknet', field: 'beacon.publicKey' });
  });
});

describe('a chain of lines is refused', () => {
  const entries = ledger.trimEnd().split('\n');
  it.each<[string, string[], Partial<Fault>]>([
    ['without one of them', entries.toSpliced(15, 1), { code: 'number', line: 16, found: '17', expected: '16' }],
    ['with one changed', entries.with(15, entries[15]!.replace('sold-out', 'limit-reached')), { code: 'hash', line: 16, found: hashOfLine(ledger, 16) }],
    ['with one changed and its own hash made anew', entries.with(15, resealed(entries[15]!.replace('sold-out', 'limit-reached'))), { code: 'previous', line: 17, found: hashOfLine(ledger, 16) }],
  ])('%s', async (_, lines, fault) => {
    const { steps } = await verifyDrop({ ...vectorDrop, ledger: new TextEncoder().encode(`${lines.join('\n')}\n`) }, {}, { cache: insider });
    expect(steps.find(({ id }) => id === 'ledger-chain')!.fault).toMatchObject({ file: 'ledger', ...fault });
  });

  function resealed(text: string): string {
    const { hash: _, ...rest } = JSON.parse(text) as Line;
    return JSON.stringify({ ...rest, hash: sha256(JSON.stringify(rest)) });
  }
});

describe('whoever holds something of their own', () => {
  const nothing = () => {};
  const ask = (question: Question) => told(nothing, question);
  const check = async (question: Question) => (await verifyDrop(vectorDrop, question, { cache: insider })).steps;

  it('learns that the list is not the one they were told of', async () => {
    expect(await ask({ manifestHash: sha256('told') })).toMatchObject({ step: 'manifest-hash', code: 'other-manifest', found: sha256(manifestBytes), expected: sha256('told') });
  });

  it('learns that their line is not in the ledger, or is another’s', async () => {
    expect(await ask({ entry: sha256('lost') })).toMatchObject({ step: 'your-entry', code: 'no-entry', found: sha256('lost') });
    expect(await ask({ entry: hashOfLine(ledger, 3), draw: of(2).draw as string })).toMatchObject({ step: 'your-entry', code: 'entry-of-another', line: 3 });
    expect((await check({ entry: hashOfLine(ledger, 2), draw: of(2).draw as string, manifestHash: sha256(manifestBytes) })).every(({ ok }) => ok)).toBe(true);
  });

  it('learns that their draw is not in the ledger', async () => {
    expect(await ask({ draw: 'drw_eu1_unknown' })).toMatchObject({ step: 'your-draw', code: 'no-draw', found: 'drw_eu1_unknown' });
  });

  it('learns where their draw stands: drawn, waiting or refunded', async () => {
    const own = async (no: number) => (await check({ draw: of(no).draw as string })).find(({ id }) => id === 'your-draw')!.facts;
    const { draw, round, index, unit, signature } = of(14);
    const { randomness } = beaconOf(Number(round));
    expect(await own(3)).toEqual({ state: 'drawn', draw, sequence: 2, round, roundAt: iso(dueAt(Number(round)) * 1000), committedAt: of(3).at, randomness, manifest: sha256(manifestBytes), attempt: 0, index, of: 8, unit });
    expect([signature, drawnIndex(sha256(manifestBytes), randomness, draw as string, 8)]).toEqual([beaconOf(Number(round)).signature, index]);
    expect(await own(13)).toEqual({ state: 'committed', draw: of(13).draw, sequence: 9, round: of(13).round, roundAt: iso(dueAt(Number(of(13).round)) * 1000), committedAt: of(13).at });
    expect(await own(16)).toEqual({ state: 'refunded', draw: of(16).draw, at: of(16).at, reason: 'sold-out' });
  });

  it('learns which round their draw waits for since it was postponed', async () => {
    const soFar = new TextEncoder().encode(`${ledger.split('\n').slice(0, 12).join('\n')}\n`);
    const { steps } = await verifyDrop({ ...vectorDrop, ledger: soFar }, { draw: of(11).draw as string }, { cache: insider });
    expect(steps.at(-1)!.facts).toMatchObject({ state: 'committed', sequence: 2, round: of(11).next, roundAt: iso(dueAt(Number(of(11).next)) * 1000) });
  });

  it('who asks for one draw is told how many signatures were left unchecked', async () => {
    const { facts } = (await check({ draw: of(2).draw as string })).find(({ id }) => id === 'beacon-signatures')!;
    expect(facts).toEqual({ checked: 1, unchecked: 5, given: 6, madeUp: 0 });
  });

  it('who has the beacon of a round that was given up is told that there is one by now', async () => {
    const late = beaconOf(Number(of(11).round));
    const { steps } = await verifyDrop({ ...vectorDrop, beacons: [...(vectorDrop.beacons ?? []), new TextEncoder().encode(JSON.stringify(late))] }, {}, { cache: insider });
    expect(steps.find(({ id }) => id === 'beacon-signatures')!.facts).toMatchObject({ madeUp: 1 });
  });

  it('a beacon of their own that differs is told from a ledger that lies', async () => {
    const other = beaconOf(9);
    const forged = { round: Number(of(5).round), randomness: other.randomness, signature: other.signature };
    expect(await told(({ beacons }) => void beacons.push(forged))).toMatchObject({ file: 'beacons', line: 1, code: 'beacon-differs' });
    const lie = (story: Story) => { line(5, { signature: other.signature })(story); story.beacons.push(beaconOf(forged.round)); };
    expect(await told(lie)).toMatchObject({ file: 'ledger', line: 5, code: 'signature' });
    expect(await told(lie, { draw: of(3).draw as string })).toMatchObject({ file: 'ledger', line: 5, code: 'signature' });
  });
});
