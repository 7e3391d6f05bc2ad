import type { APIRoute } from 'astro';
import { lobbyMinutes } from '../../../../worker/phone/drop';
import { isMarketId, marketOf } from '../../../../worker/shared/market';
import { apiFor } from '../../../api.server';
import { notFound } from '../../../features/form/see-other.server';
import { calendarOf } from '../../../features/reminder/calendar';
import { price } from '../../../i18n/format';
import { messagesOf } from '../../../i18n/messages';
import { paths } from '../../../paths';

export const prerender = false;

/** The next sale of Phones for a calendar. */
export const GET: APIRoute = async ({ params: { market = '' }, request, site }) => {
  if (!isMarketId(market)) return notFound();
  const response = await apiFor(request, new Headers()).api[':market'].phone.$get({ param: { market } });
  const next = response.status === 200 ? (await response.json()).next : null;
  if (!next) return notFound();
  const { event: t } = messagesOf(market).reminder;
  const file = calendarOf({
    uid: `${next.id}@${site!.host}`,
    // A published sale never changes: there is one revision of it.
    revised: Date.parse(next.published), sequence: 0,
    begins: Date.parse(next.opens), ends: Date.parse(next.closes),
    language: marketOf(market).locale, summary: t.summary, description: t.text(price(market, next.price)),
    url: new URL(paths.phone(market), site).href,
    // When people may begin to queue.
    alarm: { minutes: lobbyMinutes, text: t.alarm(lobbyMinutes) },
  });
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': `attachment; filename="reprise-phone-${market}.ics"`,
      'cache-control': 'public, max-age=0, s-maxage=60',
    },
  });
};
