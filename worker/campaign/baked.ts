import { sha256 } from '../shared/hash';
import type { MarketId } from '../shared/market';

/** Where a build lays a revision's page: under its secret, so that only the Worker's schedule leads there. Without the ending, as files are asked for. */
export const bakedPage = (market: MarketId, key: string) => `/${market}/baked/${key}`;

/** The picture that goes along when the page is shared. The page names it, so its name must not tell the page's own. */
export async function bakedPicture(market: MarketId, key: string): Promise<string> {
  return `/${market}/baked/${(await sha256(`picture of ${key}`)).slice(0, 32)}.png`;
}
