import { z } from 'zod';
import { grades } from '../shared/grade';
import { everyBlock, type Block } from './block';
import { localTime, modelId, words } from './field';

/**
 * What a campaign takes off prices while its revision is live. Whose prices, by how much and with which code; what an
 * offer costs then is for `worker/pricing/cut.ts` to say.
 */

/**
 * Which offers: those of named models, those that a rule fits, or those of the models on the page's own shelves.
 * The rule is a shelf's without what changes by the hour (what is newest, cheapest or left, and how many of it): a price
 * must not come and go with the stock. For the same reason `shelves` asks for shelves that name their models.
 */
const reducedOffers = z.union([
  z.strictObject({ models: z.array(modelId).min(1).max(40) }),
  z.strictObject({
    rule: z
      .strictObject({
        maker: words(2, 40).optional(),
        grade: z.enum(grades).optional(),
        /** Minor units of the market's currency, against the price without any campaign. */
        most: z.number().int().positive().optional(),
        /** Updates at least until then, as published. */
        updatesUntil: z.iso.date().optional(),
      })
      .refine((rule) => Object.values(rule).some((value) => value !== undefined), 'says nothing about the offers: all of them would be reduced'),
  }),
  z.strictObject({ shelves: z.literal(true) }),
]);

/** What is taken off at most, in per cent of a price: more is a slip of the hand, not an offer of this shop. */
export const mostPercent = 60;

/** How much: whole per cent off, or down to a price in minor units of the market's currency. */
const reducedBy = z.union([z.strictObject({ percent: z.number().int().min(1).max(mostPercent) }), z.strictObject({ price: z.number().int().min(1).max(100_000_000) })]);

export const reduction = z.strictObject({
  offers: reducedOffers,
  by: reducedBy,
  /** Whoever enters it in the cart gets the reduction, and nobody else. Compared by `foldedCode`, so it may hold letters that look like figures. */
  code: z.string().regex(/^[A-Z0-9]{4,20}$/, 'four to twenty of A–Z and 0–9').optional(),
  /**
   * The code goes to certain people and stands on no page. One that the page tells is a reduction for everybody by law, with
   * the lowest price of the 30 days before beside it (Commission Notice 2021/C 526/02, section 2.3).
   */
  personal: z.literal(true).optional(),
  /** In the market's own time, and never beyond the campaign's own window: a side that is left out is that one's. */
  window: z.strictObject({ from: localTime.optional(), until: localTime.optional() }).default({}),
}).refine(({ code, personal }) => !personal || code !== undefined, { path: ['personal'], message: 'only a code can be personal' });

/** A revision's reduction, as saved. */
export type CampaignReduction = z.infer<typeof reduction>;

/** The models of the shelves that name theirs. */
export function shelvedModels(blocks: readonly Block[]): string[] {
  return [...new Set(everyBlock(blocks).flatMap((block) => (block.kind === 'shelf' && 'models' in block.pick ? block.pick.models : [])))];
}

/** Why a reduction of the page's shelves has nothing to hold on to, or null. */
export function shelfFault({ offers }: CampaignReduction, blocks: readonly Block[]): string | null {
  if (!('shelves' in offers)) return null;
  if (everyBlock(blocks).some((block) => block.kind === 'shelf' && 'rule' in block.pick)) return 'a shelf’s phones are found by a rule and change with the stock: name the reduced models, or give the reduction a rule of its own';
  return shelvedModels(blocks).length === 0 ? 'there is no shelf on the page' : null;
}

/**
 * A code in the one form in which codes are compared: as people type it, with spaces, hyphens and small letters, and with
 * the letters and figures that are taken for each other. Not a code where nothing of four signs or more is left.
 */
export function foldedCode(typed: string): string | null {
  const folded = typed.normalize('NFKC').toUpperCase().replace(/[\s\-‐-―−]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[A-Z0-9]{4,20}$/.test(folded) ? folded : null;
}
