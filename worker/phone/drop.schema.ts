import { z } from '@hono/zod-openapi';
import { moneySchema } from '../validate';

const chance = { units: z.int(), probability: z.number().openapi({ description: '0 to 1, for the next draw' }) };
const outcome = z.object({ model: z.string(), name: z.string(), worth: moneySchema });
const odds = z
  .object({
    models: z.array(z.object({ model: z.string(), name: z.string(), ...chance })),
    makers: z.array(z.object({ maker: z.string(), ...chance })),
    worths: z.array(z.object({ from: moneySchema, to: moneySchema, ...chance })),
    outcomes: z.object({ best: outcome, middle: outcome, worst: outcome }).nullable().openapi({ description: 'null when nothing is left' }),
  })
  .openapi('Odds');
const time = z.iso.datetime();

/** A drop as the API tells it: `DropDescription`. */
export const dropSchema = z
  .object({
    id: z.string(),
    system: z.enum(['ios', 'android', 'mixed']),
    price: moneySchema,
    size: z.int(),
    left: z.int().openapi({ description: 'places nobody holds' }),
    drawn: z.int(),
    pending: z.int().openapi({ description: 'paid, and waiting for their round' }),
    open: z.boolean(),
    now: time.openapi({ description: 'the shop’s clock' }),
    window: z.object({ opens: time, closes: time }),
    manifest: z.object({ hash: z.string().openapi({ description: 'SHA-256 of the manifest' }) }),
    draw: z.object({
      margin: z.int().openapi({ description: 's from a payment to its round, at least' }),
      replaceAfter: z.int().openapi({ description: 's after which a round that never came is replaced' }),
      beacon: z.object({ chain: z.string(), publicKey: z.string(), scheme: z.literal('bls-unchained-g1-rfc9380'), genesis: z.int(), period: z.int() }),
    }),
    floor: z.object({ battery: z.int(), updateMonths: z.int(), yearsWithoutEnd: z.int(), worth: moneySchema }),
    odds: z.object({ now: odds, start: odds }),
    queue: z.enum(['none', 'waiting', 'serving']),
    lobbyOpens: time,
    next: z
      .object({ id: z.string(), system: z.enum(['ios', 'android', 'mixed']), price: moneySchema, opens: time, closes: time, published: time })
      .nullable()
      .openapi({ description: 'the sale that opens next: this one, or one after it' }),
  })
  .openapi('Drop');
