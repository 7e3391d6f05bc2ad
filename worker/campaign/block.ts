import { z } from 'zod';
import { grades } from '../shared/grade';
import { linkTarget, modelId, pictureId, source, words } from './field';

/** The blocks of a campaign's page. Each kind has a component in `site/features/campaign/blocks`. */

const point = z.strictObject({ title: words(2, 60), text: words(10, 600) });
const paragraph = words(2, 1200);

const alt = words(3, 160);

/** A drawing from the catalogue, or a picture that somebody of the house uploaded. What it shows is said in the page's own language. */
export const picture = z.union([
  z.strictObject({ model: modelId, colour: z.string().regex(/^[a-z]+(-[a-z]+)*$/).optional(), side: z.enum(['front', 'back']).default('back'), alt }),
  z.strictObject({ upload: pictureId, alt }),
]);

export type Picture = z.infer<typeof picture>;
export type Drawing = Extract<Picture, { model: string }>;
export type Upload = Extract<Picture, { upload: string }>;

/** Which phones stand on a shelf, the best first: named ones, or what a rule finds whenever the page is made. */
export const shelfPick = z.union([
  z.strictObject({ models: z.array(modelId).min(1).max(12) }),
  z.strictObject({
    rule: z.strictObject({
      maker: words(2, 40).optional(),
      /** Minor units of the market's currency. */
      most: z.number().int().positive().optional(),
      grade: z.enum(grades).optional(),
      /** Updates at least until then, as published. */
      updatesUntil: z.iso.date().optional(),
      sort: z.enum(['cheapest', 'newest', 'most-left']).default('newest'),
      count: z.number().int().min(1).max(12).default(6),
    }),
  }),
]);

export type ShelfPick = z.infer<typeof shelfPick>;

/** Every kind of block but the trial, which holds two of them. */
const kinds = [
  z.strictObject({ kind: z.literal('text'), title: words(2, 80).optional(), paragraphs: z.array(paragraph).min(1).max(12), look: z.enum(['plain', 'large', 'beside']).default('plain') }),
  /** What is given up, or kept, by taking the older one. Two of these in a row stand beside each other. */
  z.strictObject({ kind: z.literal('points'), stance: z.enum(['give-up', 'keep']), points: z.array(point).min(1).max(8) }),
  /** The facts of two phones, line by line, the newer first. */
  z.strictObject({ kind: z.literal('comparison'), newer: modelId, older: modelId }),
  /** What the older one leaves in the purse, by the stated formula; the newer first. */
  z.strictObject({ kind: z.literal('saving'), newer: modelId, older: modelId, title: words(2, 80), text: words(10, 600) }),
  z.strictObject({ kind: z.literal('shelf'), title: words(2, 80), pick: shelfPick }),
  z.strictObject({ kind: z.literal('quiz') }),
  /** The way to the comparison of any two phones. */
  z.strictObject({ kind: z.literal('compare') }),
  /** The running sale of Phones; nothing where there is none. */
  z.strictObject({ kind: z.literal('phone') }),
  z.strictObject({ kind: z.literal('quote'), text: words(10, 500), by: words(2, 80), source }),
  z.strictObject({ kind: z.literal('questions'), questions: z.array(z.strictObject({ question: words(5, 140), answer: words(20, 1200) })).min(1).max(12) }),
  z.strictObject({ kind: z.literal('picture'), picture, caption: words(2, 200).optional() }),
  z.strictObject({ kind: z.literal('action'), label: words(4, 40), to: linkTarget }),
  /** The repeat sign between two sections. */
  z.strictObject({ kind: z.literal('break') }),
] as const;

const plainBlock = z.discriminatedUnion('kind', kinds);

/**
 * Two variants of one block, tried against each other: each view of the page shows one of them, dealt by chance.
 * `name` is what the studio calls it; visitors never see it.
 */
const trial = z.strictObject({ kind: z.literal('trial'), name: words(2, 60), a: plainBlock, b: plainBlock });

export const block = z.discriminatedUnion('kind', [...kinds, trial]);

export type PlainBlock = z.infer<typeof plainBlock>;
export type Block = z.infer<typeof block>;
export type BlockKind = Block['kind'];
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;

/** Every block that a page may show: of a trial, both of its variants. */
export function everyBlock(blocks: readonly Block[]): PlainBlock[] {
  return blocks.flatMap((block) => (block.kind === 'trial' ? [block.a, block.b] : [block]));
}
