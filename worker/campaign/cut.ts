import type { Cut, Span } from '../pricing/cut';
import type { Block } from './block';
import { foldedCode, reduction as reductionSchema, shelvedModels } from './reduction';
import { showingAt, windowOf, type Publication, type Windowed } from './schedule';

/** A decision, and when it was taken, ms: nothing was shown before that, whatever moment it names. */
export type Decision = Publication & { readonly madeAt: number };

/** Of a published revision, what it takes off and in which window of its own; null where it takes off nothing. */
export type Reducing = Windowed & { readonly reducing: (Pick<Windowed, 'opensAt' | 'closesAt'> & { readonly cut: Cut }) | null };

/**
 * What a saved revision takes off prices.
 *
 * @param saved its reduction as JSON holds it; what does not have the shape of one takes off nothing
 * @param blocks of its page, where the reduction is that of its shelves
 */
export function reducingOf(campaign: string, revision: string, saved: unknown, blocks: readonly Block[], zone: string): Reducing['reducing'] {
  const read = reductionSchema.safeParse(saved);
  if (!read.success) return null;
  const { offers, by, code, personal, window } = read.data;
  const meant = 'shelves' in offers ? { models: shelvedModels(blocks) } : offers;
  return { ...windowOf(window, zone), cut: { campaign, revision, offers: meant, by, code: code === undefined ? null : { written: code, folded: foldedCode(code)!, isPersonal: personal === true } } };
}

/**
 * From when to when a campaign took, takes and will take something off in a market, as far as is decided: while a revision
 * that does so is live, within the reduction's own window. The past is told as it was: by the decisions that had been taken then.
 */
export function cutSpansOf(decisions: readonly Decision[], revisions: readonly Reducing[]): Span[] {
  if (revisions.every(({ reducing }) => reducing === null)) return [];
  const moments = [
    ...decisions.flatMap(({ madeAt, from }) => [madeAt, from]),
    ...revisions.flatMap(({ opensAt, closesAt, reducing }) => [opensAt, closesAt, reducing?.opensAt ?? null, reducing?.closesAt ?? null]),
  ];
  const edges = [...new Set(moments)].filter((moment) => moment !== null).sort((a, b) => a - b);
  const spans: Span[] = [];
  for (const [index, from] of edges.entries()) {
    const cut = cutAt(decisions, revisions, from);
    if (!cut) continue;
    const until = edges[index + 1] ?? null;
    const last = spans.at(-1);
    if (last?.cut === cut && last.until === from) spans[spans.length - 1] = { ...last, until };
    else spans.push({ cut, from, until });
  }
  return spans;
}

function cutAt(decisions: readonly Decision[], revisions: readonly Reducing[], at: number): Cut | null {
  const showing = showingAt(decisions.filter(({ madeAt }) => madeAt <= at), revisions, at);
  if (showing.state !== 'live' || !showing.revision.reducing) return null;
  const { cut, opensAt, closesAt } = showing.revision.reducing;
  return (opensAt === null || opensAt <= at) && (closesAt === null || at < closesAt) ? cut : null;
}

/** Spans as they are where a campaign shows another page from a moment on: what its own pages took off before was charged all the same, and ends then. */
export function replacedFrom(spans: readonly Span[], campaign: string, at: number): Span[] {
  return spans.flatMap((span) => {
    if (span.cut.campaign !== campaign) return [span];
    return span.from >= at ? [] : [{ ...span, until: Math.min(span.until ?? at, at) }];
  });
}
