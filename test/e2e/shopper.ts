import { expect, request, test, type Page } from '@playwright/test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import type { MarketId } from '../../worker/shared/market';
import type { AddressField } from '../../worker/shared/markets/record';
import { luhn } from '../storm/card';

/** What shoppers do, in the words of their own language. */
export const sandbox = process.env.SANDBOX ?? 'http://localhost:8788';

const people: Record<MarketId, Partial<Record<AddressField, string>>> = {
  de: { name: 'Ada Park', line1: 'Musterweg 1', postalCode: '10115', city: 'Berlin' },
  at: { name: 'Ada Park', line1: 'Mariahilfer Straße 1', postalCode: '1070', city: 'Wien' },
  fr: { name: 'Ada Park', line1: '1 rue de la Paix', postalCode: '75002', city: 'Paris' },
  es: { name: 'Ada Park', line1: 'Calle Mayor 1', postalCode: '28013', city: 'Madrid', division: 'M' },
  it: { name: 'Ada Park', line1: 'Via Roma 1', postalCode: '20121', city: 'Milano', division: 'MI' },
  gb: { name: 'Ada Park', line1: '1 High Street', city: 'Manchester', postalCode: 'M1 1AE' },
  us: { name: 'Ada Park', line1: '1 Main St', city: 'San Francisco', division: 'CA', postalCode: '94110' },
  jp: { familyName: '山田', givenName: '花子', familyNameKana: 'ヤマダ', givenNameKana: 'ハナコ', postalCode: '150-0001', division: '13', city: '渋谷区', line1: '神宮前1-2-3' },
};
/** One Phone a customer: nobody else lives there. */
function homeIn(market: MarketId) {
  return { ...people[market], line2: crypto.randomUUID().slice(0, 8) };
}

/** The number of a card that nobody has used yet. */
export function someCard(): string {
  return luhn(Math.floor(Math.random() * 1e11));
}

const phones: Partial<Record<MarketId, string>> = { es: '+34 600 000 000', it: '+39 320 000 0000', jp: '090-0000-0000' };

/** Asks the API what a model costs now; the first is the best offer. */
export async function offersOf(page: Page, market: MarketId, model: string): Promise<{ id: string; sku: string; grade: string; available: number; price: { amount: number }; reduction: { lowest: { amount: number } } | null }[]> {
  const response = await page.request.get(paths.offers(market, [model]));
  return (await response.json()).offers;
}

/** Puts a model's best offer in the cart by the cart's own form, and tells what it was. */
export async function addBest(page: Page, market: MarketId, id: string, grade?: string) {
  const offer = (await offersOf(page, market, id)).find((one) => one.available > 1 && (!grade || one.grade === grade))!;
  const response = await page.request.post(paths.cart(market), { form: { action: 'add', offer: offer.id, quantity: '1' }, headers: { origin: new URL(page.url() === 'about:blank' ? test.info().project.use.baseURL! : page.url()).origin } });
  expect(response.ok()).toBe(true);
  return offer;
}

/** Orders a model's best offer from a browser of its own, as the checkout form would, and leaves it unpaid. @returns the order's link token */
export async function leaveOrder(page: Page, market: MarketId, model: string, email: string): Promise<string> {
  const offer = (await offersOf(page, market, model)).find(({ available }) => available > 0)!;
  const browser = await request.newContext({ baseURL: test.info().project.use.baseURL! });
  const cart = await browser.post(`/api/${market}/cart/lines`, { data: { offer: offer.id, quantity: 1 } });
  const { total } = await cart.json();
  const response = await browser.post(`/api/${market}/checkout`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { total, contact: { email, ...(phones[market] && { phone: phones[market] }) }, address: homeIn(market) },
  });
  expect(response.status()).toBe(201);
  return (await response.json()).order;
}

/** Fills the checkout form as a person of that country would and sends it. */
export async function fillCheckout(page: Page, market: MarketId, { email = `${crypto.randomUUID()}@example.org`, change = {} as Partial<Record<AddressField, string>> } = {}): Promise<string> {
  const { labels } = messagesOf(market).purchase.checkout;
  await page.getByLabel(labels.email, { exact: false }).first().fill(email);
  if (phones[market]) await page.getByLabel(labels.phone, { exact: false }).first().fill(phones[market]);
  for (const [field, value] of Object.entries({ ...homeIn(market), ...change }) as [AddressField, string][]) {
    const input = page.locator(`[name="${field}"]`);
    if (field === 'division') await input.selectOption(value);
    else await input.fill(value);
  }
  return email;
}

export async function pressOrder(page: Page, market: MarketId): Promise<void> {
  await page.getByRole('button', { name: messagesOf(market).purchase.checkout.order }).click();
}

/** From the order button to Stripe's page. */
export async function reachPayment(page: Page, market: MarketId): Promise<void> {
  await pressOrder(page, market);
  await page.waitForURL(/stripe\.localhost:\d+\/c\/pay\//);
}

export async function pay(page: Page, card = someCard()): Promise<void> {
  await page.getByLabel(/card number/i).fill(card);
  await page.getByRole('button', { name: /^Pay/ }).click();
}

/** Waits on the order page until the payment's confirmation has arrived. */
export async function seePaid(page: Page, market: MarketId): Promise<void> {
  await page.waitForURL(new RegExp(`/${market}/orders/`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(messagesOf(market).purchase.order.states.paid.heading, { timeout: 30_000 });
}

/** Puts a model's best offer in the cart through the cart's own plain form, and goes to checkout. */
export async function toCheckout(page: Page, market: MarketId): Promise<void> {
  await page.goto(paths.cart(market));
  await page.getByRole('link', { name: messagesOf(market).purchase.cart.checkout }).or(page.getByRole('button', { name: messagesOf(market).purchase.cart.checkout })).click();
  await expect(page).toHaveURL(new RegExp(`${paths.checkout(market)}$`));
}

export async function lettersTo(page: Page, email: string): Promise<{ subject: string; text: string }[]> {
  const response = await page.request.get(`${sandbox}/mailbox.json?to=${encodeURIComponent(email)}`);
  return (await response.json()).mails;
}
