import type { Id } from '../shared/id';
import type { Money } from '../shared/money';

/** One sale of Phones: a price, a window, and as many places as it has units. */
export type Drop = {
  readonly id: Id<'drop'>;
  readonly price: Money;
  readonly opensAt: number;
  readonly closesAt: number;
  /** Lowest battery health among its units, per cent. */
  readonly batteryFloor: number;
  readonly size: number;
  /** Places nobody holds at this moment. */
  readonly left: number;
};

/** What can be in a drop: a model and how many of the undrawn units are one. */
export type Share = { readonly model: string; readonly name: string; readonly units: number };
export type Odds = { readonly model: string; readonly name: string; readonly units: number; readonly probability: number };

export function isOpen(drop: Pick<Drop, 'opensAt' | 'closesAt'>, now: number): boolean {
  return drop.opensAt <= now && now < drop.closesAt;
}

/** How likely each model is for the next Phone drawn, likeliest first. Every undrawn unit is as likely as any other. */
export function oddsOf(shares: readonly Share[]): Odds[] {
  const all = shares.reduce((total, { units }) => total + units, 0);
  return shares
    .filter(({ units }) => units > 0)
    .map(({ model, name, units }) => ({ model, name, units, probability: units / all }))
    .sort((a, b) => b.units - a.units || (a.model < b.model ? -1 : 1));
}
