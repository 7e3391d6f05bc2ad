import { z } from 'zod';

const round = z.int().min(1);
const gap = z.strictObject({ from: round, to: round }).refine(({ from, to }) => from <= to, 'A gap goes from a round to the same or a later one.');

/** `PUT /sandbox/drand`: how drand behaves from now on. What is left out is as it should be. */
export const behaviourSchema = z.strictObject({
  /** How far its clock is ahead of the wall's, in ms. */
  offset: z.int().default(0),
  /** How long after its time a round comes out, in ms. */
  delay: z.int().min(0).default(0),
  /** What is wrong with every beacon it gives. */
  lying: z.enum(['signature', 'randomness', 'round']).nullable().default(null),
  /** Whether it answers at all, or with which error. */
  answer: z.literal(['ok', 429, 500, 'silence']).default('ok'),
  /** Rounds that never come out. */
  missing: z.array(z.union([round, gap])).max(1000).default([]),
});

export type Behaviour = z.output<typeof behaviourSchema>;

export const asItShould: Behaviour = behaviourSchema.parse({});

/** The rounds around this one that never come out, if it is one of them. */
export const gapAt = ({ missing }: Behaviour, round: number): { from: number; to: number } | undefined =>
  missing.map((it) => (typeof it === 'number' ? { from: it, to: it } : it)).find(({ from, to }) => from <= round && round <= to);
