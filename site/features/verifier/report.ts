import type { FormName } from './form.ts';

/** What is wrong, and where: a line counts from 1, a field is named as in `units[3].battery`. */
export type Fault = {
  code: FaultCode;
  file: 'manifest' | 'ledger' | 'beacons' | 'question';
  line?: number;
  field?: string;
  found?: string;
  expected?: string;
};

export type FaultCode =
  // of any file
  | 'not-text' | 'not-json' | 'not-canonical' | 'other-keys' | 'no-object' | 'malformed' | 'empty' | 'no-newline'
  // of the manifest
  | 'unsorted' | 'below-floor' | 'closes-first' | 'other-manifest' | 'published-manifest' | 'published-drop' | 'false-quicknet'
  // of the ledger as a chain of lines
  | 'number' | 'previous' | 'hash'
  // of what the ledger tells
  | 'first-published' | 'published-again' | 'back-in-time' | 'sequence' | 'draw-again' | 'too-many' | 'not-committed' | 'other-draw' | 'drawn-again' | 'out-of-order'
  // of its rounds
  | 'committed-round' | 'drawn-round' | 'postponed-round' | 'next-round' | 'before-round' | 'postponed-early'
  // of its signatures and draws
  | 'signature' | 'randomness' | 'beacon-differs' | 'index' | 'unit'
  // of what the visitor holds
  | 'no-entry' | 'entry-of-another' | 'no-draw';

/** Where a fault says what form something should have, `expected` is the form's name. */
export type MalformedFault = Fault & { code: 'malformed'; expected: FormName };

/** What each step found out, in the order of the steps. */
export type StepFacts = {
  'manifest-form': { drop: string; market: string; units: number; opens: string; closes: string };
  'chain-known': { isQuicknet: boolean; chain: string };
  'ledger-form': { lines: number };
  'manifest-hash': { hash: string; isCompared: boolean; publishedAt: string };
  'ledger-chain': { lines: number; last: string };
  'ledger-rules': { committed: number; drawn: number; refunded: number; postponed: number; pending: number };
  'rounds-in-time': { committed: number; margin: number };
  'beacon-signatures': { checked: number; unchecked: number; given: number; madeUp: number };
  'draws-follow': { drawn: number; left: number };
  'your-draw': DrawFacts;
  'your-entry': { line: number; kind: string; at: string };
};

/** Where a draw stands; `of` is how many units there were to draw from, `index` counts from 0. */
export type DrawFacts =
  | { state: 'drawn'; draw: string; sequence: number; round: number; roundAt: string; committedAt: string; randomness: string; manifest: string; attempt: number; index: number; of: number; unit: string }
  | { state: 'committed'; draw: string; sequence: number; round: number; roundAt: string; committedAt: string }
  | { state: 'refunded'; draw: string; at: string; reason: string };

export type StepId = keyof StepFacts;

/** `ok` is null where a step could not be taken because of an earlier one. */
export type Step = { [Id in StepId]: { id: Id; ok: true; facts: StepFacts[Id]; fault: null } | { id: Id; ok: false; facts: null; fault: Fault } | { id: Id; ok: null; facts: null; fault: null } }[StepId];

/** `isQuicknet`: the randomness is drand's quicknet's. If not, all that was shown is that the files agree with each other. */
export type Report = { ok: boolean; isQuicknet: boolean; steps: Step[] };
