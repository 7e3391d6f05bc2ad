import type { Shard } from './shard';

/**
 * Ids: a prefix that says what it names, the shard it lives in, then 48 bits of
 * time and 80 of chance in Crockford's base 32, so that ids sort by their birth:
 * `ord_eu1_01ks8m3v9q4w7x2c5n6b8t0r1y`. An id is a name, not a secret.
 */
const prefixes = {
  unit: 'unt', offer: 'ofr', cart: 'crt', line: 'lin', order: 'ord', drop: 'drp', draw: 'drw',
  seller: 'sel', withdrawal: 'wdr', mail: 'eml', refund: 'rfd', audit: 'aud', revision: 'rev', reminder: 'rmd', picture: 'pic', preview: 'prv',
} as const;

export type Noun = keyof typeof prefixes;
export type Id<N extends Noun> = `${(typeof prefixes)[N]}_${Shard}_${string}`;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id. `now` is in ms since 1970; chance comes from Web Crypto. */
export function newId<N extends Noun>(noun: N, shard: Shard, now: number): Id<N> {
  const chance = crypto.getRandomValues(new Uint8Array(16));
  return `${prefixes[noun]}_${shard}_${base32(now, 10)}${[...chance].map((byte) => alphabet[byte & 31]).join('')}`;
}

/** True where `text` has the form of an id of `noun`; says nothing about whether it exists. */
export function isId<N extends Noun>(noun: N, text: string): text is Id<N> {
  return new RegExp(`^${prefixes[noun]}_(house|[a-z]{2}[0-9]+)_[0-9a-z]{1,40}$`).test(text);
}

export function shardOf(id: Id<Noun>): Shard {
  return id.split('_')[1] as Shard;
}

/** What a shopper holds instead of an account: 160 bits of chance. */
export function newSecret(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => alphabet[byte & 31]).join('');
}

export const secretPattern = /^[0-9a-hjkmnp-tv-z]{32}$/;

/**
 * The number that people read to each other: the market and eight letters
 * without look-alikes, `DE-7K3F-9Q2M`. Unique by a constraint; of 2^40 each, a clash is not to be met.
 */
export function newOrderNumber(market: string): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => alphabet[byte & 31]!.toUpperCase()).join('');
  return `${market.toUpperCase()}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

function base32(value: number, width: number): string {
  let text = '';
  for (let rest = value; text.length < width; rest = Math.floor(rest / 32)) text = alphabet[rest % 32] + text;
  return text;
}
