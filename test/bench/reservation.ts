import { readdirSync, readFileSync } from 'node:fs';
import { call } from '../storm/http.ts';
import { measure, median, spread, table, type Round } from './figures.ts';

const rounds = 9;
const perRound = 300;
const atOnce = 16;
const offer = 'ofr_eu1_00000000000000000000000000';
const few = 1_000;
const shelf = 20_000;
const many = 1_000_000;

/** What a reservation costs beside the least that could hold a phone, and whether a long shelf is slower to look at than a short one. */
export async function compareReservations(origin: string): Promise<void> {
  const ask = async (path: string, text: string) => {
    const { status, body } = await call('POST', `${origin}${path}`, { body: text });
    if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  await migrate((sql) => ask('/run', sql));
  await fill((sql) => ask('/run', sql), 0, few);
  const short = await ask('/stock', 'bench');
  await fill((sql) => ask('/run', sql), few, shelf);

  const order = (await ask('/reserve', offer)).order as string;
  const bare = () => measure(perRound, atOnce, () => ask('/bare', order));
  const shops = () => measure(perRound, atOnce, () => ask('/reserve', offer));
  await Promise.all([bare(), shops()]);
  const both: { bare: Round; shops: Round }[] = [];
  for (let round = 0; round < rounds; round += 1) both.push(round % 2 ? { bare: await bare(), shops: await shops() } : { shops: await shops(), bare: await bare() });

  await fill((sql) => ask('/run', sql), shelf, many);
  const long = await ask('/stock', 'bench');

  const all = (which: 'bare' | 'shops') => `${median(both.map((one) => one[which].perSecond)).toFixed(0)} a second, each ${spread(both.flatMap((one) => one[which].times))}`;
  table(`Holding a phone, ${atOnce} at once, through the Worker and D1 (medians of ${rounds} rounds in turns)`, [
    ['an order as the shop places it, to a bare conditional UPDATE', `${median(both.map(({ bare, shops }) => shops.perSecond / bare.perSecond)).toFixed(2)} of its speed`],
    ['the shop’s: order, line, unit and log, or nothing', all('shops')],
    ['the bare UPDATE … RETURNING of one unit', all('bare')],
  ]);
  table('Looking at the stock of one offer', [
    [`rows read with ${few.toLocaleString('en-GB')} units in stock`, String(short.rowsRead)],
    [`rows read with ${many.toLocaleString('en-GB')}`, String(long.rowsRead)],
  ]);
}

/** Gives the empty database the tables of a region, and something to sell. */
async function migrate(run: (sql: string) => Promise<unknown>): Promise<void> {
  const folder = 'db/migrations/region';
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql')).sort()) {
    for (const statement of readFileSync(`${folder}/${file}`, 'utf8').split('--> statement-breakpoint')) await run(statement.trim());
  }
  await run("INSERT INTO seller (id, name) VALUES ('sel', 'Bench')");
  await run("INSERT INTO model (id, name) VALUES ('bench', 'Bench')");
  await run(
    `INSERT INTO offer (id, seller_id, model, storage, colour, sku, grade, market, amount, currency, active, changed_at)
     VALUES ('${offer}', 'sel', 'bench', 128, 'blue', 'bench-128-blue', 'good', 'de', 10000, 'EUR', 1, 0)`,
  );
}

/** Puts units `from` to `to` on the shelf. */
async function fill(run: (sql: string) => Promise<unknown>, from: number, to: number): Promise<void> {
  await run(
    `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${to})
     INSERT INTO unit (id, code, seller_id, model, storage, colour, sku, grade, battery_health, replaced_parts, checked_at, cost_amount, cost_currency, received_at)
     SELECT 'unt_eu1_' || i, 'b' || i, 'sel', 'bench', 128, 'blue', 'bench-128-blue', 'good', 90, '[]', 0, 5000, 'EUR', i FROM n`,
  );
}
