import type { InferResponseType } from 'hono/client';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { marketName } from '../studio/market-name';
import type { StudioApi } from '../studio/studio.server';
import { secondIn } from '../studio/time';
import { previewWords } from '../studio/words/preview';

type Campaign = StudioApi['campaigns'][':slug'][':market'];

/** A preview as the API tells it. */
export type Seen = InferResponseType<Campaign['preview']['$get'], 200>;

/** What an address asks for; what is empty is left out. */
export type PreviewQuery = { readonly show?: string; readonly at?: string; /** Where two are tried. */ readonly variant?: 'b' };

export function queryIn(query: URLSearchParams): PreviewQuery {
  const [show, at] = [query.get('show') ?? '', query.get('at') ?? ''];
  return { ...(show && { show }), ...(at && { at }), ...(query.get('variant') === 'b' && { variant: 'b' as const }) };
}

/** @returns 404 where there is nothing of that kind, 400 where the address asks for what cannot be */
export async function look(api: StudioApi, market: MarketId, slug: string, { show, at }: PreviewQuery): Promise<Seen | 400 | 404> {
  const response = await api.campaigns[':slug'][':market'].preview.$get({ param: { slug, market }, query: { ...(show && { show }), ...(at && { at }) } });
  if (response.status === 200) return response.json();
  return response.status === 400 ? 400 : 404;
}

/** What the note above a preview says. @param show as in its address */
export function noteOf(market: MarketId, { at, number }: Pick<Seen, 'at' | 'number'>, show = 'schedule'): string[] {
  const { note, revision } = previewWords;
  const { timeZone } = marketOf(market);
  const what = show === 'draft' ? note.draft : show === 'schedule' ? note.schedule : null;
  return [note.asOf(marketName(market), secondIn(at, timeZone)), ...(number === null ? [] : [revision(number)]), ...(what ? [what] : [])];
}
