import type { Address } from '../checkout/checkout';
import type { Bindings } from '../env';
import { hexOf } from '../shared/hash';
import type { MarketId } from '../shared/market';

/** By what a customer is known again. */
export type CustomerMark = 'email' | 'address' | 'card';

/** Mailboxes where dots in the name mean nothing. */
const dotless = ['gmail.com', 'googlemail.com'];

/** An e-mail address as its mailbox reads it: case, a `+tag`, and what a provider is known to ignore fall away. */
export function normaliseEmail(email: string): string {
  const text = email.trim();
  const at = text.lastIndexOf('@');
  const [name, domain] = [text.slice(0, at), text.slice(at + 1)].map((part) => part.normalize('NFKC').toLowerCase()) as [string, string];
  const plain = name.split('+')[0] || name;
  return dotless.includes(domain) ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${domain}`;
}

/**
 * A delivery address without what people write in one way or the other: case, spaces, signs, accents.
 * The family name belongs to it, because many families live behind one house number.
 */
export function normaliseAddress(market: MarketId, address: Address): string {
  const { name, familyName, line1, line2, postalCode, city, division } = address;
  const family = familyName ?? name?.trim().split(/\s+/).at(-1);
  // On which of the two lines something stands says nothing.
  return [market, family, `${line1 ?? ''}${line2 ?? ''}`, postalCode, city, division].map((part) => plain(part ?? '')).join('|');
}

/** HMAC-SHA-256 under the shop's own key, hex: customers are known again, and nobody can be looked up by guessing. */
export async function customerHash(env: Pick<Bindings, 'CUSTOMER_KEY'>, mark: CustomerMark, value: string): Promise<string> {
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', text.encode(env.CUSTOMER_KEY), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hexOf(await crypto.subtle.sign('HMAC', key, text.encode(`${mark}\n${value}`)));
}

function plain(part: string): string {
  return part.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
