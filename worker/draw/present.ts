import { z } from '@hono/zod-openapi';
import { roundTime } from '../beacon/chain';
import { chainNamed } from '../beacon/beacon.flow';
import type { Bindings } from '../env';
import type { MarketId } from '../shared/market';
import { money } from '../shared/money';
import { moneySchema } from '../validate';
import type { PhoneDetail } from './detail.store';
import { iso } from '../shared/iso';

const isoTime = z.iso.datetime();

/** A round is called late when it is out of time by this much, ms. */
const lateAfter = 20_000;

export const drawSchema = z.object({
  id: z.string(), sequence: z.int(),
  round: z.int().openapi({ description: 'of the drop’s beacon' }), roundAt: isoTime,
  entry: z.string().nullable().openapi({ description: 'the hash of the ledger’s line that fixed it' }),
}).openapi('Draw');

/** What an order of a Phone tells of its draw. */
export const phoneOfOrder = z.object({
  drop: z.string(),
  manifest: z.string().openapi({ description: 'SHA-256' }),
  draw: drawSchema.nullable().openapi({ description: 'from the payment on' }),
  drawn: z.object({ at: isoTime, index: z.int(), of: z.int(), signature: z.string(), worth: moneySchema }).nullable(),
  isLate: z.boolean().openapi({ description: 'its round should be out and is not' }),
  gift: z.object({ email: z.string(), link: z.string() }).nullable(),
  refundReason: z.enum(['sold-out', 'limit-reached']).nullable().openapi({ description: 'why it was refunded before the draw' }),
}).openapi('PhoneOfOrder');

export function phoneOf(env: Bindings, market: MarketId, phone: PhoneDetail, now: number): z.infer<typeof phoneOfOrder> {
  const { drop, manifest, drawnAt, index, of, signature, worth, currency, giftEmail, giftSecret, refundReason } = phone;
  const draw = drawOf(env, phone);
  return {
    drop, manifest, draw,
    drawn: drawnAt === null ? null : { at: iso(drawnAt), index: index!, of: of!, signature: signature!, worth: money(worth!, currency) },
    isLate: isLate(draw, drawnAt, now),
    gift: giftEmail === null ? null : { email: giftEmail, link: revealLink(env, market, giftSecret!) },
    refundReason,
  };
}

export function drawOf(env: Bindings, { chain, draw, sequence, round, entry }: PhoneDetail): z.infer<typeof drawSchema> | null {
  if (draw === null || sequence === null || round === null) return null;
  return { id: draw, sequence, round, roundAt: iso(roundTime(chainNamed(env, chain), round)), entry };
}

export function isLate(draw: { readonly roundAt: string } | null, drawnAt: number | null, now: number): boolean {
  return draw !== null && drawnAt === null && now > Date.parse(draw.roundAt) + lateAfter;
}

/** Where whoever is given a Phone unwraps it. */
export function revealLink(env: Pick<Bindings, 'SHOP_ORIGIN'>, market: string, secret: string): string {
  return `${env.SHOP_ORIGIN}/${market}/phone/reveal/${secret}`;
}
