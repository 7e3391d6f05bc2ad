import { fetchDrop } from '../../site/features/verifier/source.ts';
import { verifyDrop } from '../../site/features/verifier/verify.ts';
import { paths } from '../../site/paths.ts';
import { ask } from './http.ts';
import { market, operations, query, shop } from './place.ts';

/**
 * Plans a drop of its own and has the shop publish it: units, and one like them on the shelf that says what they are worth.
 *
 * @param opensAt ms since 1970; in the past it goes before all others, because it has been open for the longest
 * @param where a market of the EU, the storm's unless another is named
 */
export async function openDrop(places: number, opensAt = -Date.now(), where: string = market): Promise<string> {
  const name = `storm${Date.now().toString(36)}`;
  const drop = `drp_eu1_${name}`;
  const day = 86_400_000;
  await query(
    `INSERT INTO "drop" (id, market, amount, currency, opens_at, closes_at, battery_floor, size) VALUES (?1, ?2, 9900, 'EUR', CAST(?3 AS INTEGER), CAST(?4 AS INTEGER), 85, ?5)`,
    drop, where, opensAt, Math.max(Date.now(), opensAt) + day, places,
  );
  await query(`INSERT INTO model (id, name, maker, os, released, updates_until, fits) VALUES (?1, 'Storm Phone', 'Storm', 'android', '2025-01-01', '2032-01-01', ?2)`, name, JSON.stringify([where]));
  await query(unitsSql(`'${drop}'`), name, `${name}-128-blue`, places);
  await query(unitsSql('NULL', 'shelf'), name, `${name}-128-blue`, 1);
  await query(
    `INSERT INTO offer (id, seller_id, model, storage, colour, sku, grade, market, amount, currency, active, changed_at)
     SELECT 'ofr_eu1_' || ?1, id, ?1, 128, 'blue', ?2, 'good', ?3, 14900, 'EUR', 1, 1 FROM seller LIMIT 1`,
    name, `${name}-128-blue`, where,
  );
  const { status, body } = await ask('POST', `${shop}/api/drops/${drop}/publication`, { headers: operations });
  if (status !== 201) throw new Error(`the drop was not published: ${JSON.stringify(body).slice(0, 500)}`);
  return drop;
}

/**
 * Ends the market's other drops, so that the next one is the one whose queue can be joined. No desk may do that:
 * what is published is published. So the trigger that says so is away for a moment.
 */
export async function endOtherDrops(): Promise<void> {
  const [[sql] = []] = await query("SELECT sql FROM sqlite_master WHERE name = 'drop_as_published'");
  await query('DROP TRIGGER drop_as_published');
  await query('UPDATE "drop" SET closes_at = max(opens_at + 1, CAST(?2 AS INTEGER)) WHERE market = ?1', market, Date.now() - 1);
  await query(String(sql));
}

/**
 * Looks at the public ledger until so many are drawn, or two minutes have gone by.
 *
 * @returns how many are, and how long that took, ms
 */
export async function untilDrawn(drop: string, count: number): Promise<{ lines: number; after: number }> {
  const started = performance.now();
  for (;;) {
    const ledger = await fetch(`${shop}${paths.ledger(market, drop)}`).then((answer) => answer.text(), () => '');
    const lines = ledger.split('"kind":"drawn"').length - 1;
    const after = performance.now() - started;
    if (lines >= count || after > 120_000) return { lines, after };
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** What is wrong with a drop by its manifest, its ledger and its beacons, as anybody can check it. */
export async function faultsIn(drop: string): Promise<unknown[]> {
  const at = (path: string) => `${shop}${path}`;
  const source = { manifest: at(paths.manifest(market, drop)), ledger: at(paths.ledger(market, drop)), beacon: (round: number) => at(paths.beacon(market, round, drop)) };
  const fetched = await fetchDrop(source, (url) => fetch(url));
  if ('unread' in fetched) return [fetched.unread];
  const { steps } = await verifyDrop(fetched.evidence);
  return steps.filter(({ ok }) => !ok);
}

const unitsSql = (drop: string, place = '') => `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < CAST(?3 AS INTEGER))
  INSERT INTO unit (id, code, seller_id, model, storage, colour, sku, grade, battery_health, replaced_parts, checked_at, cost_amount, cost_currency, received_at, drop_id)
  SELECT 'unt_eu1_' || ?1 || '${place}' || i, ?1 || '${place}' || i, (SELECT id FROM seller LIMIT 1), ?1, 128, 'blue', ?2, 'good', 91, '[]', 1, 9000, 'EUR', i, ${drop} FROM n`;
