import { isMarketId, marketIds, marketOf, type MarketId } from '../../../../worker/shared/market';
import { momentIn } from '../market-name';

/** How a campaign stands in a market. `missing`: it says nothing there, and nobody has begun. */
export const cellStates = ['live', 'coming', 'over', 'draft', 'missing'] as const;
export type CellState = (typeof cellStates)[number];

export type Listed = {
  readonly slug: string;
  readonly name: string;
  readonly markets: readonly { readonly market: string; readonly number: number; readonly headline: string; readonly state: 'live' | 'coming' | 'over' | 'none'; readonly opensAt: string | null; readonly closesAt: string | null }[];
  readonly drafts: readonly { readonly market: string; readonly who: string; readonly name: string | null; readonly updatedAt: string }[];
};

export type Cell = {
  readonly market: MarketId;
  readonly state: CellState;
  readonly headline: string | null;
  /** The moment that comes next, by the market's clock: when it opens, or closes. */
  readonly next: { readonly edge: 'opens' | 'closes'; readonly at: string; readonly local: string } | null;
  /** Who has a draft there. */
  readonly writers: readonly string[];
};

export type Row = { readonly slug: string; readonly name: string; readonly cells: readonly Cell[] };
export type BoardFilter = { readonly market: MarketId | null; readonly state: CellState | null; readonly words: string };

export function filterOf(query: URLSearchParams): BoardFilter {
  const [market, state] = [query.get('market') ?? '', query.get('state') ?? ''];
  return { market: isMarketId(market) ? market : null, state: cellStates.find((one) => one === state) ?? null, words: (query.get('words') ?? '').trim().slice(0, 100) };
}

/** The filter as an address has it, without what is not asked. */
export const queryOf = ({ market, state, words }: BoardFilter): Record<string, string> => ({ ...(market && { market }), ...(state && { state }), ...(words && { words }) });

/**
 * The campaigns that a filter lets through, each with the markets that are asked for. A state has to be that of one of those
 * markets; words stand in the name, the address or a headline.
 */
export function boardOf(campaigns: readonly Listed[], { market, state, words }: BoardFilter): Row[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return campaigns
    .map((campaign) => ({ slug: campaign.slug, name: campaign.name, cells: (market ? [market] : marketIds).map((one) => cellOf(campaign, one)) }))
    .filter(({ cells }) => !state || cells.some((cell) => cell.state === state))
    .filter(({ slug, name, cells }) => {
      const text = [slug, name, ...cells.map(({ headline }) => headline ?? '')].join(' ').toLowerCase();
      return asked.every((word) => text.includes(word));
    });
}

function cellOf({ markets, drafts }: Listed, market: MarketId): Cell {
  const saved = markets.find((one) => one.market === market);
  const writers = drafts.filter((draft) => draft.market === market).map(({ name, who }) => name ?? who);
  const state = !saved ? (writers.length > 0 ? 'draft' : 'missing') : saved.state === 'none' ? 'draft' : saved.state;
  const zone = marketOf(market).timeZone;
  const edge = (name: 'opens' | 'closes', at: string) => ({ edge: name, at, local: momentIn(at, zone) });
  const next = state === 'coming' && saved?.opensAt ? edge('opens', saved.opensAt) : state === 'live' && saved?.closesAt ? edge('closes', saved.closesAt) : null;
  return { market, state, headline: saved?.headline ?? null, next, writers };
}

/** How many campaigns are in a state in any market, for the filter's links. */
export function countsOf(rows: readonly Row[]): Record<CellState, number> {
  return Object.fromEntries(cellStates.map((state) => [state, rows.filter(({ cells }) => cells.some((cell) => cell.state === state)).length])) as Record<CellState, number>;
}
