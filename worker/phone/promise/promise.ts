import { marketOf, type MarketId } from '../../shared/market';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { us } from './us';

/** What is promised about a Phone, in one language: whole sentences, each true by itself. A language that lacks one does not compile. */
export type PromiseTexts = {
  readonly unlocked: string;
  readonly clean: string;
  readonly wiped: (standard: string) => string;
  readonly parts: string;
  /** @param networks as a list in the country's language */
  readonly networks: (networks: string) => string;
  readonly sim: string;
  readonly tested: string;
  readonly cable: string;
  readonly delivery: string;
  readonly chance: string;
  readonly adults: (age: number) => string;
  readonly returns: (days: number) => string;
  readonly faulty: string;
};

const texts: Record<MarketId, PromiseTexts> = { de, at: de, fr, es, it, gb: en, us, jp: ja };

/** What is promised about a Phone in a market, whichever it turns out to be: the card on the pages and the letter say the same. */
export function promisesOf(market: MarketId): string[] {
  const t = texts[market];
  const { locale, phone, returns } = marketOf(market);
  return [
    t.unlocked,
    t.clean,
    t.wiped(phone.wipeStandard),
    t.parts,
    t.networks(new Intl.ListFormat(locale, { type: 'conjunction' }).format(phone.networks)),
    t.sim,
    t.tested,
    t.cable,
    t.delivery,
    t.chance,
    t.returns(returns.days),
    t.faulty,
    t.adults(phone.adultAge),
  ];
}
