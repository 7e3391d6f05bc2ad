import { isNowhere, originIn, toldOf } from '../../../worker/results/origin';

/** An origin as the API takes it. */
export type Told = ReturnType<typeof toldOf>;

/**
 * What led to a page rendered on demand: what its own address says, else that of the page of ours it was reached from,
 * which browsers tell within one site. So a plain form needs no hidden fields, and no script.
 */
export function originOfRequest(request: Request): Told {
  const url = new URL(request.url);
  const own = originIn(url.searchParams);
  if (!isNowhere(own)) return toldOf(own);
  const from = request.headers.get('referer');
  const page = from !== null && URL.canParse(from) ? new URL(from) : null;
  return page?.origin === url.origin ? toldOf(originIn(page.searchParams)) : {};
}
