import type { EarlierPrice, HouseRows, OfferRow, Publication, RegionRows } from './rows';

export type Statement = { readonly sql: string; readonly params: readonly string[] };

/**
 * Many rows travel as one JSON text, one bound parameter whatever their number:
 * D1 takes a hundred a statement. In chunks, because it takes 2 MB a value.
 */
const chunk = 1000;

export function houseStatements({ seller, staff, campaign, campaignRevision, campaignPublication, approvalMarket, mark }: HouseRows): Statement[] {
  return [
    ...inserts('seller', seller),
    ...inserts('staff', staff),
    ...inserts('campaign', campaign),
    ...inserts('campaign_revision', campaignRevision),
    ...inserts('campaign_publication', campaignPublication),
    ...inserts('approval_market', approvalMarket),
    ...inserts('mark', mark),
  ];
}

/** In an order that references allow. Seeding again what is there already changes nothing. */
export function regionStatements({ seller, model, drop, place, unit, report, offer, earlier, lowestPrice, publication }: RegionRows): Statement[] {
  return [
    ...inserts('seller', seller),
    ...inserts('model', model),
    ...inserts('drop', drop),
    ...inserts('place', place),
    ...inserts('unit', unit),
    ...inserts('unit_report', report),
    ...inserts('offer', atFirstPrice(offer, earlier)),
    ...reprices(offer, earlier),
    ...inserts('lowest_price', lowestPrice),
    ...publication.flatMap(publish),
  ];
}

/** What publishing a drop writes, unless that is done: its manifest, when it became public, the first line of its ledger. */
function publish({ dropId, body, hash, at }: Publication): Statement[] {
  return [
    { sql: 'INSERT INTO manifest (drop_id, body) VALUES (?1, ?2) ON CONFLICT DO NOTHING', params: [dropId, body] },
    { sql: 'UPDATE "drop" SET published_at = CAST(?2 AS INTEGER), manifest_hash = ?3 WHERE id = ?1 AND published_at IS NULL', params: [dropId, String(at), hash] },
    {
      sql: "INSERT INTO ledger_entry (drop_id, no, kind, at) SELECT ?1, 1, 'published', CAST(?2 AS INTEGER) WHERE NOT EXISTS (SELECT 1 FROM ledger_entry WHERE drop_id = ?1)",
      params: [dropId, String(at)],
    },
  ];
}

/** An offer enters at the price it had first; the triggers then write its history as it is repriced. */
function atFirstPrice(offers: readonly OfferRow[], earlier: readonly EarlierPrice[]): OfferRow[] {
  const first = new Map(earlier.map((price) => [price.id, price]));
  return offers.map((offer) => ({ ...offer, ...first.get(offer.id) }));
}

/** Only where an offer still is at its first price: what a desk has changed since stays as the desk left it. */
function reprices(offers: readonly OfferRow[], earlier: readonly EarlierPrice[]): Statement[] {
  const first = new Map(earlier.map((price) => [price.id, price.changedAt]));
  const rows = offers.filter(({ id }) => first.has(id)).map(({ id, amount, changedAt }) => ({ id, amount, changedAt, since: first.get(id) }));
  const sql = `UPDATE offer SET amount = now.value ->> 'amount', changed_at = now.value ->> 'changedAt'
    FROM json_each(?1) AS now WHERE offer.id = now.value ->> 'id' AND offer.changed_at = now.value ->> 'since'`;
  return inChunks(rows).map((some) => ({ sql, params: [JSON.stringify(some)] }));
}

function inserts(table: string, rows: readonly Record<string, unknown>[]): Statement[] {
  if (rows.length === 0) return [];
  const keys = Object.keys(rows[0]!);
  const columns = keys.map((key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const sql = `INSERT INTO "${table}" (${columns.join(', ')})
    SELECT ${keys.map((key) => `value ->> '${key}'`).join(', ')} FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`;
  return inChunks(rows).map((some) => ({ sql, params: [JSON.stringify(some)] }));
}

function inChunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / chunk) }, (_, index) => rows.slice(index * chunk, (index + 1) * chunk) as Row[]);
}
