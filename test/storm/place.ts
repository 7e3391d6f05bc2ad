import { ask } from './http.ts';

/** Where the storm breaks: a served shop and its stand-ins, and the market that it hits. */
export const shop = process.env.SHOP ?? 'http://localhost:8787';
export const sandbox = process.env.SANDBOX ?? 'http://localhost:8788';
export const market = 'it';

/** `database_id` of DB_EU in wrangler.toml. */
const europe = '00000000-0000-4000-8000-000000000001';
export const operations = { authorization: `Bearer ${process.env.OPERATIONS_KEY ?? 'operations_reprise_local'}` };

export type Goods = { readonly sku: string; readonly offer: string; readonly amount: number };

/** Runs one statement in the EU's database, by the local server's own D1 API. @returns its rows */
export async function query(sql: string, ...params: (string | number)[]): Promise<(string | number | null)[][]> {
  const { status, body } = await ask('POST', `${shop}/cdn-cgi/local/explorer/api/d1/database/${europe}/raw`, { body: { sql, params: params.map(String) } });
  if (status !== 200) throw new Error(`the database answered ${status}: ${JSON.stringify(body)}`);
  return (body.result as { results: { rows: (string | number | null)[][] } }[])[0]!.results.rows;
}

/** Puts a phone of its own on the shelf, so that nobody else's orders touch it. */
export async function stockUp(units: number, amount = 19_900): Promise<Goods> {
  const name = `storm${Date.now().toString(36)}`;
  const goods = { sku: `${name}-128-blue`, offer: `ofr_eu1_${name}`, amount };
  await query("INSERT INTO model (id, name) VALUES (?1, 'Storm')", name);
  await query(
    `INSERT INTO offer (id, seller_id, model, storage, colour, sku, grade, market, amount, currency, active, changed_at)
     SELECT ?1, id, ?2, 128, 'blue', ?3, 'good', ?4, ?5, 'EUR', 1, 1 FROM seller LIMIT 1`,
    goods.offer, name, goods.sku, market, amount,
  );
  await query(unitsSql, name, goods.sku, units);
  return goods;
}

const unitsSql = `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < CAST(?3 AS INTEGER))
  INSERT INTO unit (id, code, seller_id, model, storage, colour, sku, grade, battery_health, replaced_parts, checked_at, cost_amount, cost_currency, received_at)
  SELECT 'unt_eu1_' || ?1 || i, ?1 || i, (SELECT id FROM seller LIMIT 1), ?1, 128, 'blue', ?2, 'good', 91, '[]', 0, 9000, 'EUR', i FROM n`;

/** Every difference that the reconciliation finds. */
export async function differences(): Promise<string[]> {
  const found: string[] = [];
  for (const part of ['eu1/books', 'eu1/payments', 'sessions']) {
    for (let after: string | null = ''; after !== null; ) {
      const { status, body } = await ask('GET', `${shop}/api/reconciliation/${part}${after && `?after=${after}`}`, { headers: operations });
      if (status !== 200) throw new Error(`the reconciliation answered ${status}`);
      found.push(...(body.differences as { about: string; what: string }[]).map(({ about, what }) => `${part}: ${about} ${what}`));
      after = body.next as string | null;
    }
  }
  return found;
}
