import type { MarketId } from '../../worker/shared/market';
import type { Messages } from './en/messages';

type Load = () => Promise<Messages['verify']>;
const en: Load = () => import('./en/verify').then(({ verify }) => verify);

/** The texts of the check alone, for its script: one language, fetched when somebody checks. The same as in `messagesOf(market)`. */
export const verifyTexts: Record<MarketId, Load> = { de: en, at: en, fr: en, es: en, it: en, gb: en, us: en, jp: en };
