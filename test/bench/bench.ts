/**
 * What the shop costs, measured where it stands: `npm run bench`. Figures, not
 * verdicts: ratios first, because they hold on another machine, too.
 */
import { availableParallelism } from 'node:os';
import { compareReservations } from './reservation.ts';
import { endOtherDrops, openDrop } from '../storm/drop.ts';
import { rushIn } from '../storm/rush.ts';
import { measurePurchases } from './purchase.ts';
import { childAt } from './processor.ts';
import { serveBench, serveShop } from './served.ts';

const { BENCH_PLACE: place = '.cache/bench' } = process.env;
const port = Number(new URL(process.env.SHOP!).port);

console.log(`${availableParallelism()} cores, Node ${process.version}. Payment pages are not paced here (SESSIONS_PER_SECOND), or pacing is all that would be measured.`);

const bench = await serveBench({ port: port + 2, state: `${place}/rows` });
await compareReservations(`http://127.0.0.1:${port + 2}`);
await bench.dispose();

const served = await serveShop({ port, out: `${place}/dist`, state: `${place}/state`, settings: { SESSIONS_PER_SECOND: '10000' } });
await measurePurchases({ shop: childAt(port), standIns: childAt(port + 1) });
console.log('\nA rush at an opening: tickets, the shuffled list, checkout, and the draw of each Phone');
await endOtherDrops();
const opensAt = Date.now() + 45_000;
await rushIn(await openDrop(150, opensAt), opensAt, { people: 2_000, phones: 150, pollEvery: 5_000 });
await Promise.all(served.map((one) => one.dispose()));
