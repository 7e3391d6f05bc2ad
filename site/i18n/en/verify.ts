import type { FormName } from '../../features/verifier/form.ts';
import type { Unprovable } from '../../features/verifier/limits.ts';
import type { DrawFacts, Fault, FaultCode, StepFacts, StepId } from '../../features/verifier/report.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const times: Record<number, string> = { 0: 'first', 1: 'second', 2: 'third' };

/** What a value must look like. */
const forms: Record<FormName, string> = {
  format: '“reprise-manifest-1”', formula: '“reprise-draw-1”', scheme: '“bls-unchained-g1-rfc9380”',
  system: '“ios”, “android” or “mixed”', grade: '“premium”, “excellent”, “good” or “fair”',
  kind: '“published”, “committed”, “drawn”, “refunded” or “postponed”', reason: '“sold-out”, “limit-reached” or “refunded-earlier”',
  hash: '64 hexadecimal digits, small letters', signature: '96 hexadecimal digits, small letters', publicKey: '192 hexadecimal digits, small letters',
  dropId: 'the name of a drop (drp_…)', drawId: 'the name of a draw (drw_…)', market: 'two small letters', currency: 'three capital letters',
  code: 'a code of visible characters', name: 'small letters, digits and hyphens', time: 'a time like 2026-10-31T23:00:00.000Z',
  percent: 'a whole number from 1 to 100', natural: 'a whole number, 0 or more', positive: 'a whole number, 1 or more', seconds: 'a number of seconds, whole and 1 or more', round: 'the number of a round, whole and 1 or more',
};

/** Texts of the check of a drop, on its page and in the terminal. Times are UTC as the files have them. */
export const verify = {
  searchTitle: 'Check a draw of the Phone yourself | Reprise',
  description: 'Check that a Phone was drawn by the published rules: from the list, the ledger and a public beacon, in your own browser or without us.',
  heading: 'Check the draw yourself',
  lead: 'You need not believe us. The list of phones, every payment’s place in the order and the public randomness are published, and this page works out again, in your browser, which phone each draw had to give.',

  what: 'What is checked',
  whatItems: [
    { title: 'The list was fixed beforehand.', text: 'Before the first sale we published the manifest: every phone with its code. Its hash, a fingerprint of all its bytes, stands in the first line of the ledger and in your order.' },
    { title: 'The randomness was nobody’s yet.', text: 'When a payment comes, the ledger names a coming round of drand, a public beacon that a league of universities and companies runs together. Nobody knows a round’s number before its time, so nobody could choose.' },
    { title: 'The rule leaves no choice.', text: 'List, round and the name of your draw go into one formula. It gives one phone of those that remain. Whoever computes it gets the same.' },
    { title: 'Nothing was changed later.', text: 'Each line of the ledger contains the hash of the one before. Whoever changes one has to change all that follow, and then they no longer agree with what people have saved.' },
  ],

  check: 'Check it now',
  drawLabel: 'Name of the draw',
  drawHint: 'Begins with drw_. It is on your order page and in our letter. Leave it empty to check the whole drop.',
  dropLabel: 'Name of the drop',
  dropHint: 'Begins with drp_. Empty means the one on sale now.',
  entryLabel: 'Hash of your line, if you have it',
  entryHint: '64 digits from our letter. Then we look whether that line still stands in the ledger.',
  manifestLabel: 'Hash of the list, if you have it',
  manifestHint: '64 digits from your order. Then we look whether the list is still that one.',
  more: 'Check it against what you were told',
  checkDraw: 'Check this draw',
  checkDrop: 'Check the whole drop',
  ownFiles: 'Or check files that you have saved',
  ownFilesHint: 'Choose the manifest, the ledger and, if you like, beacons together, or drop them here. They stay in your browser; nothing is fetched from us.',
  chooseFiles: 'Choose files',
  noScript: 'This page’s check needs JavaScript. You can do without: download the files below and run our program or, for a single draw, the shell line further down. Neither needs anything from us while it runs.',

  fetching: 'Fetching what was published …',
  fetchingBeacons: (done: number, total: number) => `Fetching beacons: ${done} of ${total}`,
  reading: 'Reading …',
  checkingSignatures: (done: number, total: number) => `Checking signatures: ${done} of ${total}`,

  resultHeading: 'Result',
  result: {
    draw: ({ unit, draw }: DrawFacts & { state: 'drawn' }) => `Correct: by the rules published beforehand, draw ${draw} had to give the phone ${unit}.`,
    pending: ({ draw, round, roundAt }: DrawFacts & { state: 'committed' }) => `Correct so far: draw ${draw} has its place and waits for round ${round}, due at ${roundAt}. Nobody can know yet which phone it will be.`,
    refunded: ({ draw, at }: DrawFacts & { state: 'refunded' }) => `Correct: draw ${draw} never took place. The ledger says it was refunded in full at ${at}.`,
    drop: (drawn: number) => `Correct: ${count(drawn, 'draw', 'draws')} of this drop, and each had to come out as it did.`,
    nothingYet: 'Correct so far: nothing has been drawn from this drop yet.',
    notQuicknet: 'But this is not drand’s public beacon, it is a chain of the shop’s own, as a demonstration or a test uses. So this proves only that the files agree with each other, not that nobody chose.',
    wrong: (steps: number) => `Not correct: ${count(steps, 'step', 'steps')} found something wrong, and what it is stands below.`,
    unread: (url: string, status: number | null) => (status === null ? `Nothing was checked: ${url} did not answer.` : `Nothing was checked: ${url} answered ${status}.`),
    broken: 'The check itself failed, so it says nothing. Please reload the page and try again.',
  },
  files: {
    'no-manifest': 'Nothing was checked: the manifest is missing.',
    'no-ledger': 'Nothing was checked: the ledger is missing.',
    unknown: (name: string) => `Nothing was checked: ${name} is neither a manifest nor a ledger nor a beacon.`,
    second: (name: string) => `Nothing was checked: ${name} is a second file of its kind, and only one can be meant.`,
  },

  verdicts: { passed: 'In order', failed: 'Wrong', skipped: 'Not checked', ownChain: 'Not public' },
  skipped: 'This needs an earlier step that failed.',
  steps: {
    'manifest-form': 'The list of phones is complete and well-formed',
    'chain-known': 'Where the randomness comes from',
    'ledger-form': 'Every line of the ledger is well-formed',
    'manifest-hash': 'The list is the one that was published',
    'ledger-chain': 'The lines of the ledger hang together',
    'ledger-rules': 'The ledger tells a story that can be',
    'rounds-in-time': 'Every round was fixed before its time',
    'beacon-signatures': 'The beacon’s signatures are true',
    'draws-follow': 'Every draw gives the phone it had to give',
    'your-draw': 'Your draw',
    'your-entry': 'Your line of the ledger',
  } satisfies Record<StepId, string>,
  facts: {
    'manifest-form': ({ drop, units, opens, closes }) => `${count(units, 'phone', 'phones')} in drop ${drop}, on sale from ${opens} to ${closes}.`,
    'chain-known': ({ isQuicknet, chain }) => (isQuicknet ? `drand quicknet, chain ${chain}. Its key is written into this program, not taken from the shop.` : `Not drand’s quicknet, but chain ${chain} with the key that the manifest names. It proves only that the files agree with each other.`),
    'ledger-form': ({ lines }) => `${count(lines, 'line', 'lines')} read.`,
    'manifest-hash': ({ hash, isCompared, publishedAt }) => `Its hash is ${hash}, as line 1 of the ledger says, dated ${publishedAt}${isCompared ? ', and as you were told' : ''}.`,
    'ledger-chain': ({ lines, last }) => `${count(lines, 'line', 'lines')}, each with the hash of the one before. The last has ${last}.`,
    'ledger-rules': ({ committed, drawn, refunded, postponed, pending }) => `${count(committed, 'payment', 'payments')} in order, ${drawn} drawn, ${pending} waiting; ${refunded} refunded before a draw, ${postponed} postponed.`,
    'rounds-in-time': ({ committed, margin }) => `${count(committed, 'round', 'rounds')} named at least ${margin} seconds ahead, by the times in the ledger.`,
    'beacon-signatures': ({ checked, unchecked, given, madeUp }) => `${count(checked, 'signature', 'signatures')} checked on the curve${given > 0 ? `, ${count(given, 'beacon', 'beacons')} compared with the ledger` : ''}.${unchecked > 0 ? ` Those of ${count(unchecked, 'other round', 'other rounds')} were not; check the whole drop for them.` : ''}${madeUp > 0 ? ` ${count(madeUp, 'round that was given up is', 'rounds that were given up are')} there by now: drand makes up for what it missed.` : ''}`,
    'draws-follow': ({ drawn, left }) => `${count(drawn, 'draw', 'draws')} worked out again, with the same result; ${count(left, 'phone', 'phones')} left.`,
    'your-draw': (facts) =>
      facts.state === 'refunded' ? `${facts.draw} was refunded at ${facts.at} (${facts.reason}), before any round was fixed for it.`
      : facts.state === 'committed' ? `${facts.draw} is number ${facts.sequence}. Paid and fixed at ${facts.committedAt}, it waits for round ${facts.round}, due at ${facts.roundAt}.`
      : `${facts.draw} is number ${facts.sequence}. Fixed at ${facts.committedAt} for round ${facts.round} of ${facts.roundAt}. Of ${count(facts.of, 'phone', 'phones')} that remained, counted from 0, the formula gives number ${facts.index} at its ${times[facts.attempt] ?? `${facts.attempt + 1}th`} attempt: ${facts.unit}.`,
    'your-entry': ({ line, kind, at }) => `It stands in line ${line} (${kind}), dated ${at}.`,
  } satisfies { [Id in StepId]: (facts: StepFacts[Id]) => string } as { [Id in StepId]: (facts: StepFacts[Id]) => string },

  /** The beginning of a sentence that one of the faults below ends, hence the space. */
  where: ({ file, line }: Fault) => ({ manifest: 'The manifest ', ledger: line ? `Line ${line} of the ledger ` : 'The ledger ', beacons: line ? `Line ${line} of the beacons ` : 'The beacons ', question: 'What you asked for' })[file],
  faults: {
    'not-text': () => 'is not UTF-8 text.',
    'not-json': ({ found }) => `is not a JSON object; it begins with: ${found}`,
    'not-canonical': ({ field, found, expected }) => `is not written in the one way it may be written. From about character ${field} on, found “${found}”, should be “${expected}”.`,
    'other-keys': ({ field, found, expected }) => `has other members than it must have${field ? ` in ${field}` : ''}. Found: ${found || 'none'}. Should be, in this order: ${expected}.`,
    'no-object': ({ field, found }) => `has ${found} where an object should be${field ? `, in ${field}` : ''}.`,
    malformed: ({ field, found, expected }) => `has ${found} in ${field}. There should be ${forms[expected as FormName]}.`,
    empty: ({ field }) => (field ? `has nothing in ${field}. There should be a list of at least one.` : 'is empty.'),
    'no-newline': () => 'does not end with a newline: something was cut off or added.',
    unsorted: ({ field, found, expected }) => `has ${found} in ${field}, right after ${expected}. Codes must be sorted, and each may be there once.`,
    'below-floor': ({ field, found, expected }) => `has ${found} in ${field}. The least that was promised is ${expected}.`,
    'closes-first': ({ found, expected }) => `closes at ${found}, which should be after its opening at ${expected}.`,
    'other-manifest': ({ found, expected }) => `has the hash ${found}. You were told ${expected}: it is not the same list.`,
    'published-manifest': ({ found, expected }) => `names the manifest ${found}. The hash of the manifest we have is ${expected}.`,
    'published-drop': ({ found, expected }) => `is about drop ${found}. The manifest is about ${expected}.`,
    'false-quicknet': ({ field, found, expected }) => `pretends to use drand’s quicknet, but has ${found} in ${field}. Quicknet’s is ${expected}.`,
    number: ({ found, expected }) => `has the number ${found}. Should be ${expected}: a line is missing, doubled or in the wrong place.`,
    previous: ({ found, expected }) => `says that the hash of the line before is ${found}. It is ${expected}.`,
    hash: ({ found, expected }) => `says that its own hash is ${found}. From its content it is ${expected}: the line was changed.`,
    'first-published': ({ found }) => `is of the kind “${found}”. The first line should be “published”.`,
    'published-again': () => 'publishes once more. Only the first line may.',
    'back-in-time': ({ found, expected }) => `is dated ${found}, before the line above it (${expected}).`,
    sequence: ({ found, expected }) => `has the sequence ${found}. The next payment’s is ${expected}.`,
    'draw-again': ({ found }) => `names draw ${found}, which the ledger has had before.`,
    'too-many': ({ found, expected }) => `takes payment number ${found}. There are only ${expected} phones.`,
    'not-committed': ({ found }) => `speaks of sequence ${found}, for which no payment stands before it.`,
    'other-draw': ({ found, expected }) => `names draw ${found}. The draw of this sequence is ${expected}.`,
    'drawn-again': ({ found }) => `speaks of sequence ${found} again, which had been drawn.`,
    'out-of-order': ({ found, expected }) => `draws sequence ${found}. It is the turn of ${expected}.`,
    'committed-round': ({ found, expected }) => `fixes round ${found}. By the rules it has to be ${expected}.`,
    'drawn-round': ({ found, expected }) => `draws with round ${found}. The round fixed for it is ${expected}.`,
    'postponed-round': ({ found, expected }) => `gives up round ${found}. The round fixed for it is ${expected}.`,
    'next-round': ({ found, expected }) => `postpones to round ${found}. By the rules it has to be ${expected}.`,
    'before-round': ({ found, expected }) => `is dated ${found}. Its round was not out before ${expected}.`,
    'postponed-early': ({ found, expected }) => `is dated ${found}. The round could not be given up before ${expected}.`,
    signature: ({ found, expected }) => `has a signature that is not the beacon’s for round ${expected}: ${found}`,
    randomness: ({ found, expected }) => `says that the randomness is ${found}. From its signature it is ${expected}.`,
    'beacon-differs': ({ found, expected }) => `has the signature ${found}. The ledger’s for this round, a true one, is ${expected}.`,
    index: ({ found, expected }) => `says that the formula gives number ${found}. It gives ${expected}.`,
    unit: ({ found, expected }) => `gives the phone ${found}. It had to be ${expected}.`,
    'no-entry': ({ found }) => `, the line with the hash ${found}, is not in this ledger. If it is in the letter you got, the ledger was changed: keep the letter.`,
    'entry-of-another': ({ found, expected }) => `has the hash you gave, but it is about ${found}, not the beginning of ${expected}.`,
    'no-draw': ({ found }) => `, draw ${found}, is not in this ledger. It may belong to another drop, or its payment has not come yet.`,
  } satisfies Record<FaultCode, (fault: Fault) => string> as Record<FaultCode, (fault: Fault) => string>,
  forms,

  formulaHeading: 'The formula, for your own shell',
  formulaText: 'One draw is one SHA-256. Put the hash of the list, the round’s randomness, the name of the draw and how many phones remained into this line; it prints the number of the phone among those that remained, counted from 0 in the list’s order. On a Mac without sha256sum, write shasum -a 256.',
  formulaExample: 'With the figures of your draw:',
  formulaRest: 'What it leaves out: the first eight digits are a number from 0 to 4294967295. If that number is so high that it lies beyond the largest multiple of the count, the last 0 of the text becomes 1, then 2, and so on. With 2,000 phones that happens about once in 3 million draws.',
  formulaNames: { manifest: 'MANIFEST', randomness: 'RANDOMNESS', draw: 'DRAW', count: 'COUNT' },

  without: 'Without this page',
  withoutText: 'A page that checks its own shop is only as good as its code. The same check runs as a program on your machine, from the source you can read, on files that you keep:',
  downloads: { manifest: 'Download the list (manifest)', ledger: 'Download the ledger' },

  limits: 'What no check can show, and who can',
  limitItems: {
    publication: { title: 'When a line was published.', text: 'The ledger dates itself. That your line stood there before its round was out is known to whoever saved the ledger in time, an archive for instance, and to you: our letter with the hash of your line came before.' },
    ending: { title: 'That nothing was cut off the end.', text: 'A ledger that ends too early still hangs together. Whoever holds the hash of a later line can show that it is missing: enter yours above.' },
    postponement: { title: 'That a round which was given up had not come out.', text: 'After an outage drand makes up for the rounds it missed, so such a round exists later. Whoever kept it from the day it was due, an archive for instance, can show that we gave it up wrongly.' },
    payment: { title: 'That every line stands for a real payment.', text: 'Names of buyers are nobody’s business, so the ledger has none. An invented buyer could not choose a phone either, only take one at random.' },
    beacon: { title: 'That drand’s operators do not conspire.', text: 'A round is signed by many of them together. If a majority of them agreed in secret, they could know it beforehand.' },
    parcel: { title: 'That the drawn phone is the one in the box.', text: 'You can: its code is printed on the box and stands in your order. Compare it with the one above.' },
  } satisfies Record<Unprovable, { title: string; text: string }>,

  /** The program in the terminal. */
  cli: {
    usage: 'Usage: npm run verify-drop -- <address of the shop’s page or API, or files> [--draw drw_…] [--expect <hash of the list>] [--entry <hash of your line>]',
    noAddress: (text: string) => `${text} is not an address of a shop’s Phone. One looks like http://localhost:8787/de/phone`,
    noFile: (name: string) => `${name} cannot be read.`,
    mixed: 'Give one address, or files, not both.',
    badHash: (option: string) => `${option} takes 64 hexadecimal digits.`,
    limits: 'What this cannot show:',
  },
};
