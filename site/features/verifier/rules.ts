import type { Committed, Entry } from './ledger.ts';
import type { Manifest } from './manifest.ts';
import type { Fault, StepFacts } from './report.ts';

/**
 * Whether the ledger, begun with its publication, tells a story that can be: every draw committed
 * or refunded once, in the order of payment; nothing drawn that was not committed.
 */
export function tellStory(entries: readonly Entry[], { units }: Pick<Manifest, 'units'>): { facts: StepFacts['ledger-rules'] } | { fault: Fault } {
  const story = { at: '', known: new Set<string>(), commits: [] as Committed[], drawn: 0, refunded: 0, postponed: 0 };
  for (const [index, entry] of entries.entries()) {
    const fault = tellEntry(entry, index, story, units.length);
    if (fault) return { fault: { ...fault, file: 'ledger', line: index + 1 } };
    story.at = entry.at;
  }
  const { commits, drawn, refunded, postponed } = story;
  return { facts: { committed: commits.length, drawn, refunded, postponed, pending: commits.length - drawn } };
}

type Story = { at: string; known: Set<string>; commits: Committed[]; drawn: number; refunded: number; postponed: number };
type Wrong = Omit<Fault, 'file' | 'line'>;

function tellEntry(entry: Entry, index: number, story: Story, units: number): Wrong | null {
  if (index > 0 && entry.kind === 'published') return { code: 'published-again', field: 'kind', found: entry.kind };
  // Times of this form sort as their text does.
  if (entry.at < story.at) return { code: 'back-in-time', field: 'at', found: entry.at, expected: story.at };
  if (entry.kind === 'committed') return commit(entry, story, units);
  if (entry.kind === 'refunded') {
    story.refunded += 1;
    return meet(entry.draw, story);
  }
  if (entry.kind === 'published') return null;
  return ofCommitted(entry, story);
}

function commit(entry: Committed, story: Story, units: number): Wrong | null {
  const next = story.commits.length + 1;
  if (entry.sequence !== next) return { code: 'sequence', field: 'sequence', found: String(entry.sequence), expected: String(next) };
  if (next > units) return { code: 'too-many', field: 'sequence', found: String(next), expected: String(units) };
  story.commits.push(entry);
  return meet(entry.draw, story);
}

function meet(draw: string, { known }: Story): Wrong | null {
  if (known.has(draw)) return { code: 'draw-again', field: 'draw', found: draw };
  known.add(draw);
  return null;
}

function ofCommitted(entry: Entry & { kind: 'drawn' | 'postponed' }, story: Story): Wrong | null {
  const { sequence, draw } = entry;
  const committed = story.commits[sequence - 1];
  if (!committed) return { code: 'not-committed', field: 'sequence', found: String(sequence) };
  if (sequence <= story.drawn) return { code: 'drawn-again', field: 'sequence', found: String(sequence) };
  if (draw !== committed.draw) return { code: 'other-draw', field: 'draw', found: draw, expected: committed.draw };
  if (entry.kind === 'postponed') {
    story.postponed += 1;
    return null;
  }
  if (sequence !== story.drawn + 1) return { code: 'out-of-order', field: 'sequence', found: String(sequence), expected: String(story.drawn + 1) };
  story.drawn += 1;
  return null;
}
