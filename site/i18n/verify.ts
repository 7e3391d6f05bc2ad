import type { MarketId } from '../../worker/shared/market';
import type { Messages } from './en/messages';

type Load = () => Promise<Messages['verify']>;
const en: Load = () => import('./en/verify').then(({ verify }) => verify);
const ja: Load = () => import('./ja/verify').then(({ verify }) => verify);
const de: Load = () => import('./de/verify').then(({ verify }) => verify);
const fr: Load = () => import('./fr/verify').then(({ verify }) => verify);
const es: Load = () => import('./es/verify').then(({ verify }) => verify);
const it: Load = () => import('./it/verify').then(({ verify }) => verify);

/** The texts of the check alone, for its script: one language, fetched when somebody checks. The same as in `messagesOf(market)`. */
export const verifyTexts: Record<MarketId, Load> = { de, at: de, fr, es, it, gb: en, us: en, jp: ja };
