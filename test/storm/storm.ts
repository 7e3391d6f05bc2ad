/**
 * A storm over HTTP: far more shoppers than phones, many at a time, at a shop that is
 * served. `node test/storm/storm.ts [short|full]`; SHOP, SANDBOX and REPORT say where.
 */
import { writeFileSync } from 'node:fs';
import { check, counts } from './check.ts';
import { endOtherDrops, faultsIn, openDrop, untilDrawn } from './drop.ts';
import { ask, interruptions } from './http.ts';
import { differences, query, sandbox, stockUp, type Goods } from './place.ts';
import { rushIn, type Rush } from './rush.ts';
import { visit, type Visit } from './shopper.ts';

type Crowd = { readonly shoppers: number; readonly units: number; readonly atOnce: number };

const sizes: Record<string, { goods: Crowd[]; phones: Crowd; rush: Rush & { readonly lobby: number } }> = {
  short: { goods: [{ shoppers: 200, units: 20, atOnce: 50 }], phones: { shoppers: 40, units: 8, atOnce: 20 }, rush: { people: 60, phones: 6, pollEvery: 1_500, lobby: 12_000 } },
  full: {
    goods: [{ shoppers: 400, units: 50, atOnce: 100 }, { shoppers: 5_000, units: 300, atOnce: 200 }],
    phones: { shoppers: 1_000, units: 100, atOnce: 100 },
    rush: { people: 5_000, phones: 300, pollEvery: 15_000, lobby: 120_000 },
  },
};
/** Stripe's limit for one endpoint, a second: https://docs.stripe.com/rate-limits. The stand-in holds to it, too. */
const sessionsAllowed = 25;
/** What may arrive in a second of those that were sent in two, on a machine that a storm keeps busy. */
const jitter = 5;

const { goods, phones, rush } = sizes[process.argv[2] ?? 'short']!;
await ask('DELETE', `${sandbox}/sandbox/limits`);
await ask('PUT', `${sandbox}/sandbox/limits`, { body: { sessionsPerSecond: sessionsAllowed } });
for (const crowd of goods) await stormForGoods(crowd);
await stormForPhones(phones);
await queueForPhones(rush);
const limits = await ask('GET', `${sandbox}/sandbox/limits`);
await ask('DELETE', `${sandbox}/sandbox/limits`);
check('Stripe was asked for no more payment pages in any second than it allows', limits.body.highestInOneSecond as number, (most) => most <= sessionsAllowed + jitter);
check('units, orders and Stripe agree afterwards', await differences(), (found) => found.length === 0);
console.log(`  (Stripe refused ${limits.body.refused} calls as too fast; the developer's server in front stumbled ${interruptions.count} times; both were asked again)`);
if (process.env.REPORT) writeFileSync(process.env.REPORT, JSON.stringify(counts));
process.exit(counts.failed > 0 ? 1 : 0);

async function stormForGoods(crowd: Crowd): Promise<void> {
  const stock = await stockUp(crowd.units);
  const visits = await gather(crowd, 'phones of one kind', stock);
  const [row] = await query(
    "SELECT count(*) FILTER (WHERE state = 'sold'), count(*) FILTER (WHERE state = 'reserved'), count(DISTINCT order_id) FILTER (WHERE state = 'sold') FROM unit WHERE sku = ?1", stock.sku,
  );
  check('every unit is sold once, to an order of its own, and nothing is held', row, (found) => String(found) === String([crowd.units, 0, crowd.units]));
  await checkBuyers(crowd, visits, `SELECT o.email FROM orders o JOIN order_line l ON l.order_id = o.id WHERE l.sku = ?1 AND o.state = 'paid'`, stock.sku);
}

async function stormForPhones(crowd: Crowd): Promise<void> {
  const drop = await openDrop(crowd.units);
  const visits = await gather(crowd, 'Phones', null);
  const drawn = await untilDrawn(drop, crowd.units);
  console.log(`  the last of them drawn ${(drawn.after / 1000).toFixed(1)} s later`);
  check('the ledger has as many draws as there were phones', drawn.lines, (lines) => lines === crowd.units);
  const [row] = await query('SELECT free, (SELECT count(DISTINCT order_id) FROM draw WHERE drop_id = ?1 AND unit_id IS NOT NULL), (SELECT count(DISTINCT unit_id) FROM draw WHERE drop_id = ?1) FROM "drop" WHERE id = ?1', drop);
  check('every place is taken and drew a phone of its own', row, (found) => String(found) === String([0, crowd.units, crowd.units]));
  check('whoever checks the drop by what is public finds nothing wrong', await faultsIn(drop), (faults) => faults.length === 0);
  await checkBuyers(crowd, visits, `SELECT email FROM orders WHERE drop_id = ?1 AND state = 'paid'`, drop);
}

/** @param lobby how long before the opening the people come, ms */
async function queueForPhones({ lobby, ...rush }: Rush & { readonly lobby: number }): Promise<void> {
  await endOtherDrops();
  const opensAt = Date.now() + lobby;
  const drop = await openDrop(rush.phones, opensAt);
  await rushIn(drop, opensAt, rush);
  check('whoever checks the drop by what is public finds nothing wrong', await faultsIn(drop), (faults) => faults.length === 0);
}

async function gather({ shoppers, units, atOnce }: Crowd, what: string, stock: Goods | null): Promise<Visit[]> {
  const started = performance.now();
  const visits: Visit[] = [];
  let next = 0;
  const come = async () => {
    while (next < shoppers) visits.push(await visit((next += 1), stock));
  };
  await Promise.all(Array.from({ length: atOnce }, come));
  const answered = visits.map(({ answeredAfter }) => answeredAfter);
  const paid = visits.flatMap(({ paidAfter }) => paidAfter ?? []);
  console.log(`𝄇 ${shoppers} shoppers, ${units} ${what}, ${atOnce} at a time: over after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  console.log(`  held or sold out after ${spread(answered)}; paid after ${spread(paid)}`);
  return visits;
}

async function checkBuyers({ shoppers, units }: Crowd, visits: Visit[], paidSql: string, which: string): Promise<void> {
  const emails = (await query(paidSql, which)).map(([email]) => email);
  const count = (outcome: Visit['outcome']) => visits.filter((visit) => visit.outcome === outcome).length;
  check('exactly as many orders are paid as there were phones', emails.length, (paid) => paid === units);
  check('nobody has two', emails.length - new Set(emails).size, (twice) => twice === 0);
  check('everyone else heard an honest “sold out”', [count('paid'), count('sold-out')], ([paid, soldOut]) => paid === units && soldOut === shoppers - units);
  for (const { why } of visits.filter(({ outcome }) => outcome === 'failed').slice(0, 5)) console.error(`    ${why}`);
}

function spread(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => `${((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1000).toFixed(2)} s`;
  return `${at(0.5)} (median), ${at(0.95)} (p95), ${at(0.99)} (p99)`;
}
