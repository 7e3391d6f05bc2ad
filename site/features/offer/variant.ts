import type { Offer } from '../../../worker/inventory/offer';
import type { MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';
import type { PhoneModel } from '../model/shelf';

/** A colour as a page shows it: the maker's own name and what it comes to, unless the name says so already. `english` is what is foreign about it elsewhere. */
export function colourOf(market: MarketId, model: PhoneModel, colour: string): { name: string; english: string | null; hex: string } {
  const option = model.colours.options.find(({ id }) => id === colour);
  if (!option) throw new Error(`${model.id} has no colour "${colour}"`);
  const { shell, shop } = messagesOf(market);
  const hue = shell.hues[option.hue];
  const [own, word] = [option.name.toLowerCase(), hue.toLowerCase()];
  return { name: own.includes(word) ? option.name : shop.model.colourName(option.name, hue), english: own === word ? null : option.name, hex: option.hex };
}

/** `128 GB, Midnight (black), Good`. */
export function variantOf(market: MarketId, model: PhoneModel, { storage, colour, grade }: Pick<Offer, 'storage' | 'colour' | 'grade'>): string {
  const { shell, shop } = messagesOf(market);
  return shop.model.variant(shell.storage(storage), colourOf(market, model, colour).name, shell.grades[grade].name);
}
