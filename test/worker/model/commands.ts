import fc from 'fast-check';
import type { Trouble } from './scheduled-env';

/** What somebody does. Each name has its doing in `actors.ts`; the first is what a failing run shrinks to. */
const shoppers = ['look', 'put', 'choose', 'choose', 'order', 'order', 'order', 'again', 'again', 'again otherwise', 'phone', 'phone', 'buy a Phone', 'buy a Phone', 'open the page', 'cancel'] as const;
const buyers = ['pay', 'pay', 'pay', 'pay later', 'decline', 'settle', 'fail', 'expire'] as const;
const desk = ['refund a part', 'refund all', 'bounce', 'dispute', 'win', 'lose'] as const;
const messengers = ['deliver', 'deliver', 'deliver', 'deliver twice', 'deliver the newest', 'deliver all', 'repeat'] as const;
const others = ['wait', 'wait', 'sweep', 'sweep twice'] as const;
const draws = ['let a round come', 'let a round come', 'ring', 'ring', 'draw at once', 'draw at once', 'lose the clock', 'silence the beacon', 'hear the beacon'] as const;

/** What somebody does who finds nothing to do it to: no step goes to waste. */
export const instead: Partial<Record<Deed, Deed>> = {
  look: 'order', again: 'order', 'again otherwise': 'order', 'open the page': 'order', cancel: 'order',
  pay: 'order', 'pay later': 'order', decline: 'order', expire: 'order', settle: 'pay later', fail: 'pay later',
  'refund a part': 'pay', 'refund all': 'pay', dispute: 'pay', bounce: 'refund all', win: 'dispute', lose: 'dispute',
  deliver: 'pay', 'deliver twice': 'pay', 'deliver the newest': 'pay', 'deliver all': 'pay', repeat: 'deliver', ring: 'let a round come', 'lose the clock': 'buy a Phone', 'hear the beacon': 'let a round come',
};

export type DrawDeed = (typeof draws)[number];
export type Deed = (typeof shoppers | typeof buyers | typeof desk | typeof messengers | typeof others)[number] | DrawDeed;

/** One step: who does what to which; `joins` lets it begin while the one before is still at it. */
export type Step = { readonly does: Deed; readonly who: number; readonly which: number; readonly quantity: number; readonly joins: boolean; readonly trouble: Trouble | null };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: fc.constantFrom(...shoppers), weight: 9 },
  { arbitrary: fc.constantFrom(...buyers), weight: 5 },
  { arbitrary: fc.constantFrom(...messengers), weight: 5 },
  { arbitrary: fc.constantFrom(...desk), weight: 3 },
  { arbitrary: fc.constantFrom(...others), weight: 3 },
  { arbitrary: fc.constantFrom(...draws), weight: 4 },
);

const trouble: fc.Arbitrary<Trouble> = fc.record({ from: fc.nat(14), calls: fc.integer({ min: 1, max: 4 }), when: fc.constantFrom('before', 'after') });

const step: fc.Arbitrary<Step> = fc.record({
  does: deed,
  who: fc.nat(2),
  which: fc.nat(23),
  quantity: fc.integer({ min: 1, max: 3 }),
  joins: fc.constantFrom(true, true, false),
  trouble: fc.oneof({ arbitrary: fc.constant(null), weight: 6 }, { arbitrary: trouble, weight: 1 }),
});

/** A run: always so many steps, so that a failing one shrinks by becoming dull and not by becoming short. */
export function steps(count: number): fc.Arbitrary<Step[]> {
  return fc.array(step, { minLength: count, maxLength: count });
}

/** What goes on at once: at most four steps, each of which joins the one before. */
export function groups(run: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  for (const step of run) {
    const last = all.at(-1);
    if (last && step.joins && last.length < 4) last.push(step);
    else all.push([step]);
  }
  return all;
}
