import { expect, test } from './test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { price } from '../../site/i18n/format';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import { money, type Money } from '../../worker/shared/money';
import { isClean } from './clean';
import { inHouse } from './database';
import { fillCheckout, lettersTo, offersOf, pay, pressOrder, reachPayment, seePaid, toCheckout } from './shopper';

/** Nobody else's test buys it or looks at its price; and its best offer has cost the same for long enough that a lower price is a reduction. */
const models = { de: 'apple-iphone-11', us: 'google-pixel-7a', jp: 'google-pixel-7a' } as const;
type Market = keyof typeof models;

type Written = { blocks: { kind: string }[] };

/** Publishes a campaign of this test alone, in the demo's words, with a shelf of the one phone and a reduction of it. */
async function reduce(market: Market, slug: string, reduction: object): Promise<void> {
  const demo = parse(readFileSync(`db/seed/campaigns/do-you-need-the-newest/${market}.yaml`, 'utf8')) as Written;
  const shelf = { kind: 'shelf', title: 'Less', pick: { models: [models[market]] } };
  const revision = { ...demo, window: {}, blocks: [shelf, ...demo.blocks], reduction: { offers: { shelves: true }, window: {}, ...reduction } };
  const id = `rev_house_${crypto.randomUUID().replaceAll('-', '')}`;
  await inHouse('INSERT INTO campaign (slug, name, made_at, made_by) VALUES (?, ?, 0, ?)', slug, slug, 'test');
  await inHouse("INSERT INTO campaign_revision (id, slug, market, number, body, key, made_at, made_by) VALUES (?, ?, ?, 1, ?, ?, 0, 'test')", id, slug, market, JSON.stringify(revision), crypto.randomUUID());
  await inHouse("INSERT INTO campaign_publication (slug, market, deed, revision_id, from_at, made_at, made_by) VALUES (?, ?, 'publish', ?, ?, ?, 'test')", slug, market, id, Date.now(), Date.now());
}
const end = (market: Market, slug: string) =>
  inHouse("INSERT INTO campaign_publication (slug, market, deed, from_at, made_at, made_by) VALUES (?, ?, 'end', ?, ?, 'test')", slug, market, Date.now(), Date.now());

const off = ({ amount, currency }: Money, percent: number) => money(Math.floor((amount * (100 - percent)) / 100), currency);
const unique = (what: string) => `${what}-${crypto.randomUUID().slice(0, 8)}`;

for (const [market, javaScriptEnabled] of [['de', true], ['us', false], ['jp', true]] as const) {
  test.describe(() => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });

    test(`a reduction, and a code on top that counts instead, from the campaign to the letter in ${market}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ page }) => {
      test.setTimeout(150_000);
      const model = models[market];
      const { story, purchase, price: { lowest } } = messagesOf(market);
      const { cart: { voucher: t }, problems, sums } = purchase;
      const [everybody, coded] = [unique('everybody'), unique('coded')];
      const code = `LESS${Math.floor(Math.random() * 9e6) + 1e6}`;
      const best = (await offersOf(page, market, model))[0]!;
      const normal = best.price as Money;
      // A second attempt has to go below the first one's price, which counts among those of the last 30 days.
      const percent = 10 + 5 * test.info().retry;
      const [reduced, withCode] = [off(normal, percent), off(normal, 40)];
      await reduce(market, everybody, { by: { percent }, window: { until: '2040-01-01T00:00' } });
      await reduce(market, coded, { by: { percent: 40 }, code });
      try {
        await expect.poll(async () => (await offersOf(page, market, model))[0]!.price, { timeout: 8_000 }).toEqual(reduced);

        await page.goto(paths.campaign(market, everybody));
        const said = page.locator('[data-reduction]');
        await expect(said).toContainText(story.reduction.terms);
        await expect(said).toContainText('2040');
        await expect(page.locator(`[data-live-model="${model}"] [data-live-from]`)).toContainText(price(market, reduced));
        if (javaScriptEnabled) await isClean(page, 'campaign');
        await page.goto(paths.campaign(market, coded));
        await expect(said).toContainText(code);

        if (javaScriptEnabled) {
          await page.goto(paths.model(market, model));
          await expect(page.locator('[data-deal-price]')).toHaveText(price(market, reduced));
          await expect(page.locator('[data-deal-lowest]')).toHaveText(lowest(price(market, (await offersOf(page, market, model))[0]!.reduction!.lowest as Money)));
        }
        await page.request.post(paths.cart(market), { form: { action: 'add', offer: best.id, quantity: '1' }, headers: { origin: test.info().project.use.baseURL! } });
        await page.goto(`${paths.cart(market)}?code=${code.toLowerCase()}`);
        await expect(page.locator('[data-lowest]')).toBeVisible();
        const field = page.getByLabel(t.heading);
        await expect(field).toHaveValue(code);
        await field.fill('NOSUCHCODE');
        await page.getByRole('button', { name: t.apply }).click();
        await expect(page.locator('#voucher [role="alert"]')).toHaveText(problems['unknown-voucher']);
        await expect(field).toHaveValue('NOSUCHCODE');
        await field.fill(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase());
        await page.getByRole('button', { name: t.apply }).click();
        await expect(page.getByText(t.applied(code))).toBeVisible();
        const taken = money(reduced.amount - withCode.amount, reduced.currency);
        await expect(page.locator('[data-discount]')).toHaveText(`−${price(market, taken)}`);
        await expect(page.locator('.total')).toContainText(price(market, withCode));
        if (javaScriptEnabled) await isClean(page, 'cart');

        await toCheckout(page, market);
        const email = await fillCheckout(page, market);
        await expect(page.locator('.total')).toContainText(price(market, withCode));
        if (market === 'us') {
          // The code's campaign ends while the form is being filled in: the total is said again, and counts.
          await end(market, coded);
          await pressOrder(page, market);
          await expect(page.getByRole('alert').first()).toContainText(price(market, reduced));
        }
        await reachPayment(page, market);
        // Stripe's page needs no script of ours; without any it cannot be filled in, so its own journey is elsewhere.
        if (!javaScriptEnabled) return;
        await pay(page);
        await seePaid(page, market);
        await expect(page.locator('dl')).toContainText([sums.code(code)]);
        await expect(page.locator('[data-discount]')).toHaveText(`−${price(market, taken)}`);
        await expect.poll(async () => (await lettersTo(page, email))[0]?.text ?? '', { timeout: 15_000 }).toContain(code);
      } finally {
        await end(market, everybody);
        await end(market, coded);
      }
    });
  });
}
