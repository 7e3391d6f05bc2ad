import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryOf } from '../../worker/results/analytics-engine';
import { addedUp, counts, creditable, isProgram, wantsNoCount, type Tally } from '../../worker/results/counting';
import { nowhere, originIn, originOf, tagged, toldOf, type Origin } from '../../worker/results/origin';
import { dayIn, daysOf, edgesOf, lengthOf, periodBefore, periodEnding } from '../../worker/results/period';
import { channelsOf, rowsOf, stretchOf, variantsOf } from '../../worker/results/results';
import { tableOf } from '../../worker/results/table';
import { marketIds, marketOf } from '../../worker/shared/market';

const chrome = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
const asking = (headers: Record<string, string> = {}, method = 'GET') => ({ method, headers: new Headers({ 'user-agent': chrome, ...headers }) });

describe('who is a program', () => {
  it.each([
    ['nobody says who it is', null],
    ['Google', 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/142.0.0.0 Safari/537.36'],
    ['Bing', 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/136.0.0.0 Safari/537.36'],
    ['Apple', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)'],
    ['ChatGPT on somebody’s behalf', 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot'],
    ['Google’s inspection', 'Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)'],
    ['a preview in a chat', 'WhatsApp/2.23.20.0'],
    ['a preview at Facebook', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
    ['a preview in Slack', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['Lighthouse', `${chrome} Chrome-Lighthouse`],
    ['a browser without a screen', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36'],
    ['a monitor', 'Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)'],
    ['curl', 'curl/8.5.0'],
    ['Node', 'node'],
    ['Python', 'python-requests/2.32'],
  ])('%s', (_, agent) => expect(isProgram(agent)).toBe(true));

  it.each([
    ['Chrome on a phone', chrome],
    ['Safari on an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1'],
    ['Firefox', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'],
    ['Edge', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0'],
    ['Samsung’s browser', 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36'],
    ['Instagram', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 405.0.0.34.72 (iPhone14,5; iOS 18_6; de_DE; de; scale=3.00)'],
    ['a phone of the make CUBOT', 'Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36'],
  ])('and %s is none', (_, agent) => expect(isProgram(agent)).toBe(false));
});

describe('what counts', () => {
  it.each([
    ['a look', asking(), true],
    ['a look of somebody who has nothing against it', asking({ dnt: '0' }), true],
    ['Do Not Track', asking({ dnt: '1' }), false],
    ['Global Privacy Control', asking({ 'sec-gpc': '1' }), false],
    ['fetched ahead', asking({ 'sec-purpose': 'prefetch' }), false],
    ['drawn ahead', asking({ 'sec-purpose': 'prefetch;prerender' }), false],
    ['fetched ahead by an older browser', asking({ 'x-moz': 'prefetch' }), false],
    ['HEAD', asking({}, 'HEAD'), false],
    ['a program', asking({ 'user-agent': 'Googlebot/2.1' }), false],
  ] as const)('%s: %o', (_, request, is) => expect(counts(request)).toBe(is));

  it('credits nothing to a campaign where somebody wants no count, and still sells', () => {
    const origin = originOf({ c: 'slug', ch: 'mail' });
    expect(creditable(asking(), origin)).toEqual(origin);
    for (const header of ['dnt', 'sec-gpc']) {
      expect(wantsNoCount(asking({ [header]: '1' }))).toBe(true);
      expect(creditable(asking({ [header]: '1' }), origin)).toEqual(nowhere);
    }
  });
});

describe('an origin', () => {
  it.each([
    ['c=do-you-need-the-newest&ch=Newsletter&v=b', { campaign: 'do-you-need-the-newest', channel: 'newsletter', variant: 'b' }],
    ['ch=poster_1', { campaign: '', channel: 'poster_1', variant: '' }],
    ['v=b', nowhere],
    ['c=a&v=c', { campaign: 'a', channel: '', variant: '' }],
    ['c=A%20B&ch=%3Dcmd()', nowhere],
    [`c=${'x'.repeat(81)}&ch=${'x'.repeat(33)}`, nowhere],
    ['c=<script>&ch=-x', nowhere],
    ['', nowhere],
  ])('%s', (query, origin) => expect(originIn(new URLSearchParams(query))).toEqual(origin));

  const parts = fc.record({ c: fc.constantFrom('', 'one', 'two-words'), ch: fc.constantFrom('', 'mail', 'x_1'), v: fc.constantFrom('', 'a', 'b') });
  it('comes out of an address as it went in', () => {
    fc.assert(fc.property(parts, (told) => {
      const origin = originOf(told);
      expect(originIn(new URL(tagged('/de/phones/x?storage=128#good', origin), 'https://x').searchParams)).toEqual(origin);
      expect(originOf(toldOf(origin))).toEqual(origin);
    }));
  });

  it('leaves what an address says of one already, its query and its place', () => {
    expect(tagged('/de/phones/x?storage=128&c=own#good', { campaign: 'other', channel: 'mail', variant: '' })).toBe('/de/phones/x?storage=128&c=own&ch=mail#good');
    expect(tagged('/de/phone', nowhere)).toBe('/de/phone');
  });

  it('of anything at all is of its form', () => {
    fc.assert(fc.property(fc.string({ maxLength: 100 }), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 2 }), (c, ch, v) => {
      const { campaign, channel, variant } = originOf({ c, ch, v });
      expect(`${campaign} ${channel} ${variant}`).toMatch(/^([a-z0-9-]{0,80}) ([a-z0-9_-]{0,32}) ([ab]?)$/);
    }));
  });
});

describe('a period', () => {
  it('has as many days before it, and they meet', () => {
    expect(periodEnding('2026-11-28')).toEqual({ from: '2026-11-01', to: '2026-11-28' });
    expect(periodBefore({ from: '2026-11-01', to: '2026-11-28' })).toEqual({ from: '2026-10-04', to: '2026-10-31' });
    expect(daysOf({ from: '2024-02-28', to: '2024-03-01' })).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(lengthOf({ from: '2026-11-02', to: '2026-11-01' })).toBe(0);
  });

  it.each(marketIds)('in %s has days that follow each other without a gap, also where the clocks change', (market) => {
    const { timeZone } = marketOf(market);
    const days = edgesOf({ from: '2026-01-01', to: '2026-12-31' }, timeZone);
    expect(days).toHaveLength(365);
    for (const [index, { day, from, to }] of days.entries()) {
      expect(dayIn(timeZone, from)).toBe(day);
      expect(dayIn(timeZone, to - 1)).toBe(day);
      if (index > 0) expect(from).toBe(days[index - 1]!.to);
    }
    const lengths = new Set(days.map(({ from, to }) => (to - from) / 3_600_000));
    expect([...lengths].sort()).toEqual(market === 'jp' ? [24] : [23, 24, 25]);
  });
});

const tally = (what: Tally['what'], count: number, origin: Partial<Origin> = {}, day = '2026-11-02'): Tally => ({ day, market: 'de', what, origin: { ...nowhere, ...origin }, count });

describe('tallies', () => {
  it('are added up where they are alike, and never lose one', () => {
    const kinds = fc.record({ what: fc.constantFrom('visit', 'cart'), channel: fc.constantFrom('', 'mail'), count: fc.nat(50) });
    fc.assert(fc.property(fc.array(kinds), (events) => {
      const sums = addedUp(events.map(({ what, channel, count }) => tally(what as 'visit', count, { channel })));
      expect(sums.length).toBeLessThanOrEqual(4);
      expect(sums.reduce((sum, { count }) => sum + count, 0)).toBe(events.reduce((sum, { count }) => sum + count, 0));
    }));
  });
});

describe('results', () => {
  const period = { from: '2026-11-01', to: '2026-11-03' };
  const rows = rowsOf(
    [
      { day: '2026-11-01', channel: '', variant: 'a', what: 'visit', count: 3 },
      { day: '2026-11-02', channel: 'mail', variant: 'b', what: 'visit', count: 4 },
      { day: '2026-11-02', channel: 'mail', variant: 'b', what: 'cart', count: 2 },
    ],
    [{ day: '2026-11-02', channel: 'mail', variant: 'b', orders: 1, phones: 0, revenue: 29_900, refunded: 9_900 }],
  );

  it('have every day, the channels with most revenue first, and both variants', () => {
    const { days, totals } = stretchOf(period, rows);
    expect(days.map(({ day, visits, orders }) => [day, visits, orders])).toEqual([['2026-11-01', 3, 0], ['2026-11-02', 4, 1], ['2026-11-03', 0, 0]]);
    expect(totals).toEqual({ visits: 7, productViews: 0, carts: 2, orders: 1, phones: 0, revenue: 29_900, refunded: 9_900 });
    expect(channelsOf(rows).map(({ channel, visits }) => [channel, visits])).toEqual([['mail', 4], ['', 3]]);
    expect(variantsOf(rows).variants.map(({ variant, visits }) => [variant, visits])).toEqual([['a', 3], ['b', 4]]);
    expect(variantsOf(rows).trials.map(({ aim, finding }) => [aim, finding])).toEqual([['orders', 'too-few'], ['carts', 'too-few']]);
    expect(variantsOf(rows.map((row) => ({ ...row, variant: '' })))).toEqual({ variants: [], trials: [] });
  });

  it('become a table of whole rows, with amounts as the currency writes them', () => {
    const results = (currency: 'EUR' | 'JPY') => ({
      market: 'de' as const, campaign: null, currency, countedBy: 'd1' as const, now: stretchOf(period, rows), before: stretchOf(periodBefore(period), []), channels: channelsOf(rows), ...variantsOf(rows),
    });
    const lines = tableOf(results('EUR')).split('\r\n');
    expect(lines.pop()).toBe('');
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([11]));
    expect(lines).toContain('day,2026-11-02,4,0,2,1,0,299.00,99.00,200.00,EUR');
    expect(lines).toContain('channel,mail,4,0,2,1,0,299.00,99.00,200.00,EUR');
    expect(lines).toContain('total before,2026-10-29 to 2026-10-31,0,0,0,0,0,0.00,0.00,0.00,EUR');
    expect(tableOf(results('JPY'))).toContain('day,2026-11-02,4,0,2,1,0,29900,9900,20000,JPY');
  });
});

describe('what Analytics Engine is asked', () => {
  it('names the market, the days and the campaign, and weighs each point by what it stands for', () => {
    expect(queryOf({ market: 'de', campaign: 'slug', period: { from: '2026-11-01', to: '2026-11-28' } })).toBe(
      `SELECT blob4 AS day, blob5 AS channel, blob6 AS variant, blob3 AS what, SUM(_sample_interval * double1) AS count
FROM reprise_results
WHERE blob1 = 'de' AND blob4 >= '2026-11-01' AND blob4 <= '2026-11-28' AND blob2 = 'slug'
GROUP BY day, channel, variant, what
LIMIT 50000
FORMAT JSON`);
  });

  it('holds nothing that could be more than a value', () => {
    expect(() => queryOf({ market: 'de', campaign: "' OR 1=1 --", period: { from: '2026-11-01', to: '2026-11-28' } })).toThrow(RangeError);
  });
});
