import { z } from 'zod';

/** What can go wrong with a call, by where it does: around Stripe's work and its idempotency, or within them. */
export const AROUND = ['rate-limit', 'error-500', 'timeout-before', 'timeout-after', 'lost-connection-after'] as const;
export const WITHIN = ['slow', 'error-500-after'] as const;

const WAITING = new Set<string>(['timeout-before', 'timeout-after', 'slow', 'delay']);

/** Which of the calls or events that match are met with. */
const choice = {
  /** So often, then no more; for ever if left out. */
  times: z.int().min(1).optional(),
  /** Lets the first so many pass. */
  after: z.int().min(0).optional(),
  /** Of those that are left, this part, picked by the seed. */
  share: z.number().min(0).max(1).optional(),
  seed: z.int().optional(),
  ms: z.int().min(0).max(600_000).optional(),
};

/** What would mean nothing is refused, as somebody meant something by it. */
const sensible = <T extends z.ZodType<{ does: string; ms?: number; share?: number; seed?: number; copies?: number }>>(rule: T): T =>
  rule
    .refine(({ does, ms }) => ms === undefined || WAITING.has(does), { error: `Only ${[...WAITING].join(', ')} take ms.`, path: ['ms'] })
    .refine(({ does, copies }) => copies === undefined || does === 'duplicate', { error: 'Only duplicate takes copies.', path: ['copies'] })
    .refine(({ share, seed }) => seed === undefined || share !== undefined, { error: 'Only a share takes a seed.', path: ['seed'] });

const apiRule = sensible(
  z.strictObject({
    on: z.literal('api'),
    method: z.enum(['GET', 'POST']).optional(),
    path: z
      .string()
      .regex(/^\/v1\/[^*]*\*?$/, 'A path starts with /v1/ and may end in *.')
      .optional(),
    does: z.enum([...AROUND, ...WITHIN]),
    ...choice,
  }),
);

const webhookRule = sensible(
  z.strictObject({
    on: z.literal('webhook'),
    type: z
      .string()
      .regex(/^[a-z_.]*\*?$/, 'A type is that of an event, and may end in *.')
      .optional(),
    does: z.enum(['duplicate', 'delay', 'drop', 'hold']),
    copies: z.int().min(2).max(20).optional(),
    ...choice,
  }),
);

/** `PUT /sandbox/faults`: what goes wrong from now on. */
export const faultRules = z.array(z.discriminatedUnion('on', [apiRule, webhookRule])).max(100);

export type ApiRule = z.output<typeof apiRule>;
export type WebhookRule = z.output<typeof webhookRule>;
export type Rule = ApiRule | WebhookRule;

/** The same text, or its beginning if the pattern ends in `*`; no pattern fits all. */
export const fits = (text: string, pattern = '*'): boolean =>
  pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
