import { marketOf, type MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';
import { paths } from '../../paths';

/** The picture that goes along when a page is shared. One a language; a campaign's revision has one of its own. */

export const shareSize = { width: 1200, height: 630 } as const;

/** The pages with a picture of their own that show no model and no campaign. */
export const sharePages = ['home', 'phone', 'premium', 'quiz'] as const;
export type SharePage = (typeof sharePages)[number];

export type Shared = SharePage | { readonly model: string; readonly name: string } | { readonly picture: string; readonly alt: string };

export interface ShareImage {
  /** From the site's root. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The languages there are pictures in, each with a market that speaks it. */
export const shareLanguages = { de: 'de', en: 'gb', fr: 'fr', es: 'es', it: 'it', ja: 'jp' } as const satisfies Record<string, MarketId>;
export type ShareLanguage = keyof typeof shareLanguages;

/** What a page's picture says. */
export function shareWords(market: MarketId, page: SharePage): { title: string; line: string } {
  const { shell, shop, story, drawing: { share } } = messagesOf(market);
  switch (page) {
    case 'home':
      return { title: shop.home.headline, line: shell.tagline };
    case 'phone':
      return { title: story.phone.headline, line: '' };
    case 'premium':
    case 'quiz':
      return share[page];
  }
}

export function shareImageOf(market: MarketId, page: Shared): ShareImage {
  const language = marketOf(market).locale.slice(0, 2) as ShareLanguage;
  if (typeof page === 'string') return { url: paths.sharePage(language, page), ...shareSize, alt: shareWords(market, page).title };
  if ('model' in page) return { url: paths.shareModel(language, page.model), ...shareSize, alt: messagesOf(market).drawing.share.model.alt(page.name) };
  return { url: page.picture, ...shareSize, alt: page.alt };
}
