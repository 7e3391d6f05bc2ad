import { z } from 'zod';
import type { Bindings } from '../env';
import { countables, type Counter } from './counting';
import type { TallyRow, Wanted } from './tally.store';

/** Where Analytics Engine is written to, and what it takes to read from it. */
export type Analytics = { readonly dataset: AnalyticsEngineDataset; readonly account: string; readonly token: string };

/** Analytics Engine, where it can be written and read; null where either is missing: what nobody can read is not worth writing. */
export function analyticsOf({ RESULTS, RESULTS_ACCOUNT_ID, RESULTS_API_TOKEN }: Bindings): Analytics | null {
  return RESULTS && RESULTS_ACCOUNT_ID && RESULTS_API_TOKEN ? { dataset: RESULTS, account: RESULTS_ACCOUNT_ID, token: RESULTS_API_TOKEN } : null;
}

/** The dataset's name in `wrangler.toml`, which is its table's. */
const table = 'reprise_results';
/** What a query answers with at most: more than a year of days in a hundred channels. */
const rowsAtMost = 50_000;

/**
 * Writes each event as a data point of its own, which takes no time. Where there are very many of one index, Cloudflare
 * keeps a sample and says so in `_sample_interval`; an index of its own for each campaign keeps a small one from being
 * sampled away by a large one. Points are kept for three months. https://developers.cloudflare.com/analytics/analytics-engine/limits/
 */
export function analyticsCounter(dataset: AnalyticsEngineDataset): Counter {
  return {
    count({ day, market, what, origin: { campaign, channel, variant } }) {
      dataset.writeDataPoint({ indexes: [`${market}/${campaign}`.slice(0, 96)], blobs: [market, campaign, what, day, channel, variant], doubles: [1] });
    },
  };
}

/** A number, or digits: the API writes large integers as text. */
const answer = z.object({
  data: z.array(z.object({ day: z.string(), channel: z.string(), variant: z.string(), what: z.enum(countables), count: z.coerce.number() })),
});

/** The tallies of a period, by the SQL API. https://developers.cloudflare.com/analytics/analytics-engine/sql-api/ @throws where it does not answer */
export async function readAnalytics({ account, token }: Analytics, wanted: Wanted): Promise<TallyRow[]> {
  const response = await fetch(`https://api.cloudflare.com/client/v4/accounts/${account}/analytics_engine/sql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: queryOf(wanted),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`Analytics Engine answered with ${response.status}: ${(await response.text()).slice(0, 200)}`);
  return answer.parse(await response.json()).data;
}

/** The API takes no parameters, so every value is held to its form by its schema and quoted here. */
export function queryOf({ market, campaign, period: { from, to } }: Wanted): string {
  return `SELECT blob4 AS day, blob5 AS channel, blob6 AS variant, blob3 AS what, SUM(_sample_interval * double1) AS count
FROM ${table}
WHERE blob1 = ${quoted(market)} AND blob4 >= ${quoted(from)} AND blob4 <= ${quoted(to)}${campaign === null ? '' : ` AND blob2 = ${quoted(campaign)}`}
GROUP BY day, channel, variant, what
LIMIT ${rowsAtMost}
FORMAT JSON`;
}

/** @throws RangeError for anything but a slug or a day */
function quoted(text: string): string {
  if (!/^[a-z0-9-]*$/.test(text)) throw new RangeError(`nothing to ask for: ${text}`);
  return `'${text}'`;
}
