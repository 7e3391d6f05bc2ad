import type { Chance, Odds } from '../../../worker/phone/odds';

/** Something that can be drawn: how likely it was at the start, and is now. */
export type Row = { readonly key: string; readonly now: Chance; readonly start: Chance };

/** What is not there any more. */
const none: Chance = { units: 0, probability: 0 };

/** The models of a drop in the order of its start, so that rows stay where they are while it goes on. */
export function modelRows({ now, start }: { readonly now: Odds; readonly start: Odds }): (Row & { readonly name: string })[] {
  return start.models.map((model) => ({ key: model.model, name: model.name, start: model, now: now.models.find((other) => other.model === model.model) ?? none }));
}

export function makerRows({ now, start }: { readonly now: Odds; readonly start: Odds }): Row[] {
  return start.makers.map((maker) => ({ key: maker.maker, start: maker, now: now.makers.find((other) => other.maker === maker.maker) ?? none }));
}

/** Bands of worth, the lowest first; `key` is where one begins, in minor units. */
export function worthRows({ now, start }: { readonly now: Odds; readonly start: Odds }): (Row & Pick<Odds['worths'][number], 'from' | 'to'>)[] {
  return start.worths.map((band) => ({
    key: String(band.from.amount), from: band.from, to: band.to, start: band, now: now.worths.find(({ from }) => from.amount === band.from.amount) ?? none,
  }));
}

/** The best, middle and worst there can still be; of the start, where nothing is left. */
export function outcomesOf({ now, start }: { readonly now: Odds; readonly start: Odds }): Odds['outcomes'] {
  return now.outcomes ?? start.outcomes;
}
