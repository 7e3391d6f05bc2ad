import { beginning, lineOf, type Entry } from '../../../worker/draw/ledger';
import { name } from './invariants';
import type { LedgerRow, Snapshot } from './snapshot';
import type { World } from './world';

/** What everybody can read must hold, and must be what was paid. */
type Invariant = (seen: Snapshot, world: World) => string[];

const thirtyDays = 30 * 86_400_000;
const of = (ledger: readonly LedgerRow[], ...kinds: Entry['kind'][]) => ledger.filter(({ kind }) => kinds.includes(kind));

/** Its lines and sequences have no holes; its time and its rounds never go back. */
export const numbered: Invariant = ({ ledger }) => {
  const [committed, drawn] = [of(ledger, 'committed'), of(ledger, 'drawn')];
  return [
    ...ledger.filter(({ no, kind }, index) => no !== index + 1 || (kind === 'published') !== (index === 0)).map(({ no }) => `line ${no} of the ledger has another place`),
    ...ledger.filter(({ at }, index) => at < (ledger[index - 1]?.at ?? 0)).map(({ no }) => `line ${no} goes back in time`),
    ...committed.filter(({ sequence, round }, index) => sequence !== index + 1 || round! < (committed[index - 1]?.round ?? 0)).map(({ no }) => `line ${no} is committed out of order`),
    ...drawn.filter(({ sequence }, index) => sequence !== index + 1).map(({ no }) => `line ${no} is drawn out of turn`),
  ];
};

/** Every line hangs on the one before. */
export const chained: Invariant = ({ ledger, links }) => [
  ...ledger.filter(({ hash }, index) => hash !== null && hash !== links[index]).map(({ no }) => `line ${no} is not what its hash was made of`),
  ...ledger.filter(({ hash }, index) => hash !== null && ledger[index - 1]?.hash === null).map(({ no }) => `line ${no} is sealed before the one before it`),
];

/** What was paid is in the ledger, once; what is in the ledger was paid; and what was refunded before the draw has no round. */
export const paid: Invariant = ({ ledger, orders, draws }) => {
  const lines = of(ledger, 'committed', 'refunded').map((line) => ({ ...line, orderId: draws.find(({ id }) => id === line.draw)?.orderId }));
  return [
    ...lines.filter(({ orderId }) => !orders.some(({ id }) => id === orderId)).map(({ no }) => `line ${no} of the ledger is of no order`),
    ...orders.filter(({ kind }) => kind === 'phone').flatMap((order) => {
      const [line, ...more] = lines.filter(({ orderId }) => orderId === order.id);
      if (order.paidAt === null) return line ? [`${name(order)} is ${order.state} and in the ledger`] : [];
      if (!line || more.length > 0) return [`${name(order)} was paid and has ${line ? 1 + more.length : 'no'} lines in the ledger`];
      const isKept = line.kind === 'committed' || line.reason === 'refunded-earlier';
      return isKept === (order.fulfilment !== 'none') ? [] : [`${name(order)} is ${order.state}, ${order.fulfilment}, and ${line.kind} (${line.reason}) in the ledger`];
    }),
  ];
};

/** Every draw takes a unit that no other has, by the round that was fixed for it, and its buyer owns it. */
export const drawn: Invariant = ({ ledger, draws, units }) => [
  ...of(ledger, 'drawn').flatMap(({ no, draw, sequence, round, unit: code }) => {
    const own = draws.find(({ id }) => id === draw);
    const unit = units.find((one) => one.code === code);
    const fixed = of(ledger, 'committed', 'postponed').findLast((line) => line.draw === draw && line.no < no);
    return [
      ...(own && own.sequence === sequence && own.unitId === unit?.id && unit.state === 'sold' && unit.orderId === own.orderId ? [] : [`line ${no} draws ${code} for ${own?.orderId}, whose it is not`]),
      ...((fixed?.next ?? fixed?.round) === round ? [] : [`line ${no} draws by round ${round}, fixed was ${fixed?.next ?? fixed?.round}`]),
    ];
  }),
  ...(new Set(of(ledger, 'drawn').map(({ unit }) => unit)).size === of(ledger, 'drawn').length ? [] : ['a unit was drawn twice']),
  ...draws.filter(({ id, unitId }) => unitId !== null && !of(ledger, 'drawn').some(({ draw }) => draw === id)).map(({ orderId }) => `${orderId} has a unit that the ledger does not know`),
];

/** Nobody is drawn for twice in thirty days: not one mailbox, not one address, and, as Stripe knows it, not one card. */
export const limit: Invariant = ({ customers, orders, draws }, { paidWith }) => {
  const kept = orders.filter(({ id }) => draws.some(({ orderId, sequence }) => orderId === id && sequence !== null)).flatMap(({ id, session, paidAt }) => [
    ...customers.filter(({ orderId, kind }) => orderId === id && kind !== 'card').map(({ hash }) => ({ id, mark: hash, at: paidAt! })),
    ...(paidWith.has(session ?? '') ? [{ id, mark: paidWith.get(session!)!, at: paidAt! }] : []),
  ]);
  return kept.flatMap((one, index) =>
    kept.slice(index + 1).filter((other) => other.id !== one.id && other.mark === one.mark && Math.abs(other.at - one.at) < thirtyDays)
      .map((other) => `${one.id} and ${other.id} were both drawn for ${one.mark}`));
};

/** The hashes that the lines have by what they say. */
export async function linksOf(ledger: readonly LedgerRow[]): Promise<string[]> {
  const links: string[] = [];
  for (const row of ledger) links.push((await lineOf(entryOf(row), links.at(-1) ?? beginning)).hash);
  return links;
}

const members: Record<Entry['kind'], readonly (keyof LedgerRow)[]> = {
  published: ['drop', 'manifest'], committed: ['sequence', 'draw', 'round'], drawn: ['sequence', 'draw', 'round', 'signature', 'index', 'unit'],
  refunded: ['draw', 'reason'], postponed: ['sequence', 'draw', 'round', 'next'],
};

function entryOf(row: LedgerRow): Entry {
  const own = ['no', 'kind', 'at', ...members[row.kind]] as (keyof LedgerRow)[];
  return Object.fromEntries(own.map((member) => [member, row[member]])) as unknown as Entry;
}
