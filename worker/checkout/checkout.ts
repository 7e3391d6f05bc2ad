import type Stripe from 'stripe';
import { isPayable, type Order } from '../order/order';
import type { FieldError } from '../problem';
import { sha256 } from '../shared/hash';
import type { Market, MarketId } from '../shared/market';
import type { AddressField, PaymentMethod, UnservedArea } from '../shared/markets/record';
import { done, failed, type Result } from '../shared/result';

/** Stripe keeps a payment page open for at least half an hour. */
export const payingMinutes = 30;
/**
 * What waiting for a turn and asking Stripe may take, retries and all: the page's end is
 * fixed this much later than needed. At twenty pages a second, a queue of 6,000.
 */
export const openingSlackMinutes = 5;
/** How long after the page's end a message about a payment may still be under way. */
export const messageSlackMinutes = 5;

export type Deadlines = { readonly checkoutExpiresAt: number; readonly reservedUntil: number };

/** When the payment page of an order placed at `now` closes, and until when its units are held; ms, whole seconds. */
export function deadlinesFrom(now: number): Deadlines {
  const checkoutExpiresAt = Math.ceil(now / 1000) * 1000 + (payingMinutes + openingSlackMinutes) * 60_000;
  return { checkoutExpiresAt, reservedUntil: checkoutExpiresAt + messageSlackMinutes * 60_000 };
}

/** Whether Stripe would still open a payment page that closes at `checkoutExpiresAt`. */
export function canOpen({ checkoutExpiresAt }: Pick<Deadlines, 'checkoutExpiresAt'>, now: number): boolean {
  return checkoutExpiresAt - now >= payingMinutes * 60_000;
}

/** Whether an order that waits for its payment can still be paid: its page is open, or may still be opened. */
export function canBePaid(order: Pick<Order, 'state' | 'checkoutExpiresAt' | 'checkoutUrl'>, now: number): boolean {
  return isPayable(order, now) || (order.state === 'placed' && order.checkoutUrl === null && canOpen(order, now));
}

/** How long after a method's deadline word of a payment in its last minutes may still come. */
const settlementSlackHours = 12;

/**
 * By when a payment that settles later has settled or never will, in ms: what Stripe says
 * of this very payment (a voucher's end), else its method's longest, else the market's slowest method's.
 */
export function settlesBy(market: Market, intent: Pick<Stripe.PaymentIntent, 'next_action' | 'payment_method'> | null, now: number): number {
  const voucherEnds = intent?.next_action?.konbini_display_details?.expires_at;
  if (voucherEnds) return voucherEnds * 1000;
  const chosen = typeof intent?.payment_method === 'object' ? intent.payment_method?.type : undefined;
  const methods: readonly PaymentMethod[] = market.payment.methods;
  const days = methods.find(({ id }) => id === chosen)?.settlesWithinDays ?? Math.max(...methods.map(({ settlesWithinDays }) => settlesWithinDays ?? 0));
  return now + days * 86_400_000;
}

export function heldUntil(settlesBy: number): number {
  return settlesBy + settlementSlackHours * 3_600_000;
}

export type Contact = { readonly email: string; readonly phone?: string | undefined };
export type Address = Readonly<Partial<Record<AddressField, string>>>;

const longest = 120;
const emailPattern = /^[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)*@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u;
const phonePattern = /^\+?[0-9][0-9 ()./-]{5,20}$/;
const kanaPattern = /^[\p{Script=Katakana}ー・\s]+$/u;

/**
 * Checks contact and address against the market's form and answers with both
 * tidied (trimmed, postal code upper case). A field's code is `missing`,
 * `too-long`, `format`, `unknown`; an area that is not served is its own failure.
 */
export function checkDelivery(
  market: Market & { id: string }, contact: Contact, address: Address,
): Result<{ contact: Contact; address: Address }, 'invalid-address' | 'not-served'> & { errors?: FieldError[] } {
  const tidy = { contact: tidyContact(contact), address: tidyAddress(market, address) };
  const errors = [...contactErrors(market, tidy.contact), ...addressErrors(market, tidy.address)];
  if (errors.length > 0) return { ...failed('invalid-address'), errors };
  const area = unservedArea(market, tidy.address);
  if (area) return { ...failed('not-served', area.name), errors: [{ field: area.postalCode ? 'address.postalCode' : 'address.division', code: `not-served-${area.reason}` }] };
  return done(tidy);
}

/** The part of the country an address lies in that we do not deliver to, if it does. */
export function unservedArea(market: Market, address: Address): UnservedArea | undefined {
  return market.delivery.unserved.find(
    ({ postalCode, division }) => postalCode?.test(address.postalCode ?? '') || division?.includes(address.division ?? ''),
  );
}

function tidyContact({ email, phone }: Contact): Contact {
  return { email: email.trim(), phone: phone?.trim() || undefined };
}

function tidyAddress(market: Market, address: Address): Address {
  const entries = market.address.fields.map((field) => [field, (address[field] ?? '').trim().replace(/\s+/g, ' ')] as const);
  const tidy = Object.fromEntries(entries.filter(([, value]) => value !== '')) as Record<string, string>;
  if (tidy.postalCode) tidy.postalCode = tidy.postalCode.normalize('NFKC').toUpperCase();
  return tidy;
}

function contactErrors(market: Market, { email, phone }: Contact): FieldError[] {
  const errors: FieldError[] = [];
  if (!email) errors.push({ field: 'contact.email', code: 'missing' });
  else if (email.length > 254 || !emailPattern.test(email)) errors.push({ field: 'contact.email', code: 'format' });
  if (!phone && market.address.phoneRequired) errors.push({ field: 'contact.phone', code: 'missing' });
  if (phone && !phonePattern.test(phone.normalize('NFKC'))) errors.push({ field: 'contact.phone', code: 'format' });
  return errors;
}

function addressErrors({ address: form }: Market, address: Address): FieldError[] {
  return form.fields.flatMap((field) => {
    const value = address[field];
    const error = (code: string) => [{ field: `address.${field}`, code }];
    if (!value) return form.optional.includes(field) ? [] : error('missing');
    if (value.length > longest) return error('too-long');
    if (field === 'postalCode' && !form.postalCode.pattern.test(value)) return error('format');
    if (field === 'division' && !Object.hasOwn(form.divisions ?? {}, value)) return error('unknown');
    if ((field === 'familyNameKana' || field === 'givenNameKana') && !kanaPattern.test(value)) return error('format');
    return [];
  });
}

/**
 * The day range in which a parcel of an order paid at `now` arrives, as ISO
 * dates in the market's zone. Weekends are no working days; holidays are not known.
 */
export function deliveryWindow(market: Market, now: number): { from: string; to: string } {
  const today = calendarOf(market.timeZone).format(now);
  return { from: workingDayAfter(today, market.delivery.days.min), to: workingDayAfter(today, market.delivery.days.max) };
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: making one costs more than all it is then asked. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone });
  calendars.set(timeZone, calendar);
  return calendar;
}

function workingDayAfter(today: string, days: number): string {
  const day = new Date(`${today}T12:00:00Z`);
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

/** One line per thing an order was asked for, hashed: what a repeated key must repeat. */
export async function hashRequest(market: MarketId, parts: Record<string, unknown>): Promise<string> {
  return sha256(JSON.stringify([market, parts]));
}
