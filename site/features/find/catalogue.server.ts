import { env } from 'cloudflare:workers';
import type { MarketId } from '../../../worker/shared/market';
import { paths } from '../../paths';
import { entriesOf, type Baked } from './entry';
import { catalogueOf, type Catalogue } from './find';

const catalogues = new Map<MarketId, Promise<Catalogue>>();

/** A market's phones, read from the index that the build left among the files: once in this Worker's life, which ends with the next build. */
export function catalogueFor(market: MarketId, request: Request): Promise<Catalogue> {
  const known = catalogues.get(market);
  if (known && !import.meta.env.DEV) return known;
  const catalogue = readCatalogue(market, request);
  catalogues.set(market, catalogue);
  catalogue.catch(() => catalogues.delete(market));
  return catalogue;
}

async function readCatalogue(market: MarketId, request: Request): Promise<Catalogue> {
  const url = new URL(paths.phoneIndex(market), request.url);
  // While somebody develops, nothing is built yet and the server itself makes the file.
  const response = import.meta.env.DEV ? await fetch(url) : await (env as { ASSETS: Fetcher }).ASSETS.fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} answers ${response.status}`);
  return catalogueOf(entriesOf(await response.json<Baked>()), new Date().getFullYear());
}
