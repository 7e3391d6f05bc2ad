import type { DrawFacts, Report, Step } from './report.ts';

/** The sentences a report can end in, in the reader's language. */
export type Conclusions = {
  result: {
    draw: (facts: DrawFacts & { state: 'drawn' }) => string;
    pending: (facts: DrawFacts & { state: 'committed' }) => string;
    refunded: (facts: DrawFacts & { state: 'refunded' }) => string;
    drop: (drawn: number) => string;
    nothingYet: string;
    notQuicknet: string;
    wrong: (steps: number) => string;
  };
};

/** What a report comes to: one sentence, and a second where the randomness was not the public one. */
export function conclude({ ok, isQuicknet, steps }: Report, { result }: Conclusions): string {
  if (!ok) return result.wrong(steps.filter((step) => step.fault).length);
  const sentence = ofDraw(drawOf(steps), result) ?? ofDrop(steps, result);
  return isQuicknet ? sentence : `${sentence} ${result.notQuicknet}`;
}

/** The draw that was asked for, as far as it was found in order. */
export function drawOf(steps: readonly Step[]): DrawFacts | null {
  return steps.find((step) => step.id === 'your-draw')?.facts ?? null;
}

function ofDraw(draw: DrawFacts | null, result: Conclusions['result']): string | null {
  if (draw?.state === 'drawn') return result.draw(draw);
  if (draw?.state === 'committed') return result.pending(draw);
  return draw && result.refunded(draw);
}

function ofDrop(steps: readonly Step[], result: Conclusions['result']): string {
  const drawn = steps.find((step) => step.id === 'draws-follow')?.facts?.drawn ?? 0;
  return drawn > 0 ? result.drop(drawn) : result.nothingYet;
}

/** A step that is in order and yet proves nothing to anybody outside: the randomness is the shop's own. */
export function isOfNoUse(step: Step): boolean {
  return step.id === 'chain-known' && step.facts?.isQuicknet === false;
}
