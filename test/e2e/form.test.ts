import { expect, test, type Page } from './test';
import { messagesOf } from '../../site/i18n/messages';
import { paths } from '../../site/paths';
import type { MarketId } from '../../worker/shared/market';
import { addBest } from './shopper';
import { model } from './templates';

/** What browsers and helpers know by name (WCAG 1.3.5). Names in kana have no token; a present goes to somebody else, and an order's number is nobody's. */
const tokens: Record<string, string | null> = {
  email: 'email', phone: 'tel', name: 'name', familyName: 'family-name', givenName: 'given-name', familyNameKana: null, givenNameKana: null,
  line1: 'address-line1', line2: 'address-line2', postalCode: 'postal-code', city: 'address-level2', division: 'address-level1',
  giftEmail: 'off', gift: 'off', orderNumber: 'off',
};

for (const market of ['de', 'us', 'jp'] as const) {
  test(`whoever orders in ${market} is helped to fill in the form, and each mistake is told at its field`, async ({ page }) => {
    const { order } = messagesOf(market).purchase.checkout;
    await addBest(page, market, model);
    for (const path of [paths.checkout(market), paths.phoneCheckout(market)]) await fillNothing(page, market, path, order);
  });
}

test('whoever withdraws is helped in the same way', async ({ page }) => {
  await fillNothing(page, 'de', paths.withdrawal('de'), messagesOf('de').purchase.withdrawal.next);
});

/** Sends a form empty: what has to be filled in is marked, named, and says what is wrong with it; nothing else is. */
async function fillNothing(page: Page, market: MarketId, path: string, button: string): Promise<void> {
  await page.goto(path);
  const helped = await fieldsOf(page).evaluateAll((fields) => fields.map((field) => [(field as HTMLInputElement).name, field.getAttribute('autocomplete')] as const));
  expect(helped).toEqual(helped.map(([name]) => [name, tokens[name]]));
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  const told = await fieldsOf(page).evaluateAll((fields) => fields.map((field) => {
    const { name, required } = field as HTMLInputElement;
    const texts = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)).filter((text) => text?.matches('.error'));
    return { name, required: required && field.checkVisibility(), isInvalid: field.getAttribute('aria-invalid') === 'true', errors: texts.map((text) => text!.textContent.trim()) };
  }));
  expect(told.some(({ required }) => required)).toBe(true);
  for (const { name, required, isInvalid, errors } of told) {
    expect([market, path, name, isInvalid, errors.filter(Boolean).length]).toEqual([market, path, name, required, required ? 1 : 0]);
    if (required) await expect(page.getByRole('alert').locator(`a[href="#field-${name}"]`)).toHaveText(errors[0]!);
  }
}

const fieldsOf = (page: Page) => page.locator('main form :is(input:not([type="hidden"]), select)');
