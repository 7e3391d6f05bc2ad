import { en } from './en';
import type { PromiseTexts } from './promise';

/** American English, where it differs. */
export const us: PromiseTexts = {
  ...en,
  delivery: 'Shipping is in the price. Only your state’s sales tax is added, before you pay.',
  chance: 'Color, size and storage are left to chance, just as the model is.',
};
