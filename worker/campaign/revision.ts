import { z } from 'zod';
import { block, picture } from './block';
import { linkTarget, localTime, modelId, slug, words } from './field';
import { reduction, shelfFault } from './reduction';

/**
 * What a campaign says in one market, from one save on: the one shape that pages, studio, API, files and checks share.
 * A revision is never changed; whoever changes something makes the next one.
 */
export const revisionSchema = z.strictObject({
  headline: words(8, 60),
  claim: words(10, 130),
  hero: z.discriminatedUnion('kind', [
    /** Two phones on one line and in one scale, the newer first. */
    z.strictObject({ kind: z.literal('pair'), newer: modelId, older: modelId }),
    z.strictObject({ kind: z.literal('picture'), picture }),
  ]),
  /** The button under the headline, and wherever the page asks for a decision. */
  action: z.strictObject({ label: words(4, 32), to: linkTarget }),
  blocks: z.array(block).min(1).max(40),
  search: z.strictObject({ title: words(10, 65), description: words(30, 160) }),
  /** What a shared link says, where that is not what a search result says. */
  share: z.strictObject({ title: words(5, 80), description: words(10, 200) }).optional(),
  /** In the market's own time; from the first moment of `from` to the last before `until`. Open on the side that is left out. */
  window: z.strictObject({ from: localTime.optional(), until: localTime.optional() }).default({}),
  /** What stands in place of a shelf of which nothing is left. */
  soldOut: z.strictObject({ text: words(10, 300), label: words(4, 40), to: linkTarget }).optional(),
  /** The campaign's name in results and tagged links, where it is not its slug. */
  tracking: slug.optional(),
  /** What it takes off prices, if anything. */
  reduction: reduction.optional(),
}).superRefine((page, context) => {
  const fault = page.reduction && shelfFault(page.reduction, page.blocks);
  if (fault) context.addIssue({ code: 'custom', path: ['reduction', 'offers'], message: fault });
  const trials = page.blocks.flatMap((block, index) => (block.kind === 'trial' ? [index] : []));
  // A view has one variant: of two trials nobody could tell which of them did what.
  for (const index of trials.slice(1)) context.addIssue({ code: 'custom', path: ['blocks', index], message: 'is a second trial, and a page has one at most' });
});

export type Revision = z.infer<typeof revisionSchema>;
