import { sharedPath } from '../worker/preview/preview-path.ts';
import type { MarketId } from '../worker/shared/market';
import { closedPath, previewPath, studioPath } from '../worker/staff/studio-path.ts';

/** What was done on the page of pictures. */
export type PictureDone = 'uploaded' | 'known' | 'described' | 'removed';

/** What a preview shows, and the moment by the market's own clock; what is left out is the schedule, and now. */
type PreviewQuery = { readonly show?: string; readonly at?: string; readonly variant?: string; readonly done?: 'ended' };

/** The only place that builds a URL of the studio. Apart from the shop's, because those travel to every shopper. */
export const studioPaths = {
  /** Where people of the house make campaigns; a page for each of its sections, and one for those who may not enter. */
  home: () => studioPath,
  people: (done?: 'saved' | 'removed') => `${studioPath}/people${done ? `?done=${done}` : ''}`,
  log: (filter: Readonly<Record<string, string>> = {}) => `${studioPath}/log${queryOf(filter)}`,
  pictures: (say: { readonly done?: PictureDone; readonly before?: string } = {}) => `${studioPath}/pictures${queryOf(say)}`,
  closed: () => closedPath,
  /** How a campaign stands in each market. @param done what was just done, for the sentence that says so */
  campaign: (slug: string, done?: Readonly<Record<string, string>>) => `${studioPath}/campaigns/${slug}${done ? `?${new URLSearchParams(done)}` : ''}`,
  /** Where somebody looks once more before it is published. @param query whose page, which revision, from when on */
  publish: (slug: string, query?: Readonly<Record<string, string>>) => `${studioPath}/campaigns/${slug}/publish${query ? `?${new URLSearchParams(query)}` : ''}`,
  history: (slug: string, market: MarketId) => `${studioPath}/campaigns/${slug}/${market}/history`,
  editor: (slug: string, market: MarketId) => `${studioPath}/campaigns/${slug}/${market}`,
  /** A campaign's page at phone and desk size, at any moment. */
  preview: (slug: string, market: MarketId, of: PreviewQuery = {}) => `${studioPath}/campaigns/${slug}/${market}/preview${queryOf(of)}`,
  /** The page itself, as that one frames it. */
  frame: (slug: string, market: MarketId, of: PreviewQuery = {}) => `${previewPath}/${market}/${slug}${queryOf(of)}`,
  /** A preview for whoever holds its secret. */
  sharedPreview: (secret: string) => `${sharedPath}/${secret}`,
  /** What a campaign did. */
  results: (slug: string, of: { readonly market?: MarketId; readonly from?: string; readonly to?: string; /** Under which it is counted. */ readonly name?: string } = {}) => `${studioPath}/campaigns/${slug}/results${queryOf(of)}`,
  /** The board with a filter. @param filter `market`, `state`, `words` */
  board: (filter: Readonly<Record<string, string>>) => `${studioPath}${queryOf(filter)}`,
  /** @param month `2026-11`; this one if it is left out */
  calendar: (month?: string, market?: string) => `${studioPath}/calendar${queryOf({ ...(month && { month }), ...(market && { market }) })}`,
  /** @param query `way` of making one, and the `campaign` that it is made from */
  make: (query: Readonly<Record<string, string>> = {}) => `${studioPath}/campaigns/new${queryOf(query)}`,
  /** What phones are picked from in the studio. */
  phoneFacts: () => '/facts/phones.json',
  /** Where the studio sends a picture's file. */
  picturesCall: (say: { readonly alt: string; readonly name: string }) => `/api/studio/pictures?${new URLSearchParams(say)}`,
  /** What a campaign did, as a table for a spreadsheet. */
  resultsTable: (of: { readonly market: MarketId; readonly campaign?: string; readonly from: string; readonly to: string }) => `/api/studio/results.csv?${new URLSearchParams(of)}`,
} as const;

function queryOf(of: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(of).toString();
  return query && `?${query}`;
}
