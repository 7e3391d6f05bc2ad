/**
 * What Lighthouse says of the pages a shopper sees first: its mobile preset, with nothing stored,
 * at the built shop. Figures, not verdicts. `MARKETS` and `PAGES` narrow it down.
 */
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { paths } from '../../site/paths.ts';
import type { MarketId } from '../../worker/shared/market.ts';

const { SHOP: shop = 'http://localhost:8787', CHROMIUM: executablePath = '/usr/bin/chromium', MARKETS = 'de us jp', PAGES } = process.env;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const pages: Record<string, (market: MarketId) => string> = {
  home: paths.home,
  'all phones': paths.phones,
  model: (market) => paths.model(market, 'apple-iphone-13'),
  campaign: (market) => paths.campaign(market, 'do-you-need-the-newest'),
  Phone: paths.phone,
  cart: paths.cart,
};

const debuggingPort = Number(new URL(shop).port) + 20;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debuggingPort}`] });
console.log('| page | market | performance | accessibility | best practices | SEO | LCP | CLS | TBT | all | script | fonts |\n|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const [name, path] of Object.entries(pages)) {
  if (PAGES && !PAGES.split(',').includes(name)) continue;
  for (const market of MARKETS.split(' ') as MarketId[]) {
    const run = await lighthouse(`${shop}${path(market)}`, { port: debuggingPort, logLevel: 'error', output: 'json' });
    console.log(row(name, market, run!.lhr));
  }
}
await browser.close();

function row(name: string, market: MarketId, { categories: found, audits }: Result): string {
  const scores = categories.map((id) => (name === 'cart' && id === 'seo' ? '–' : String(Math.round((found[id]?.score ?? 0) * 100))));
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const kilobytes = (type: string) => `${(bytesOf(audits, type) / 1024).toFixed(1)} KB`;
  const faults = Object.values(found).flatMap(({ id, auditRefs }) => auditRefs.filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 0.9 && !(name === 'cart' && id === 'seo')).map((ref) => ref.id));
  const cells = [
    name, market, ...scores, `${(value('largest-contentful-paint') / 1000).toFixed(2)} s`, value('cumulative-layout-shift').toFixed(3), `${value('total-blocking-time').toFixed(0)} ms`,
    kilobytes('total'), kilobytes('script'), kilobytes('font'),
  ];
  return `| ${cells.join(' | ')} |${faults.length > 0 ? ` ${faults.join(', ')}` : ''}`;
}

/** What was transferred, by Lighthouse's kind of resource. */
function bytesOf(audits: Result['audits'], type: string): number {
  const details = audits['resource-summary']?.details as { items?: { resourceType: string; transferSize: number }[] } | undefined;
  return details?.items?.find(({ resourceType }) => resourceType === type)?.transferSize ?? Number.NaN;
}
