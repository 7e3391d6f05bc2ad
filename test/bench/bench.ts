/**
 * What the shop costs, measured where it stands: `npm run bench`. Figures, not
 * verdicts: ratios first, because they hold on another machine, too.
 */
import { availableParallelism } from 'node:os';
import { compareReservations } from './reservation.ts';
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
await Promise.all(served.map((one) => one.dispose()));
