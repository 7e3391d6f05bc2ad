import { marketOf, type MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';
import { paths } from '../../paths';

/** The shop as an app of its market: https://www.w3.org/TR/appmanifest/ */
export function manifest(market: MarketId) {
  const { locale, returns } = marketOf(market);
  const { shell: { nav }, shop: { home } } = messagesOf(market);
  const shortcut = (name: string, url: string) => ({ name, url });
  return {
    id: paths.home(market),
    name: 'Reprise',
    short_name: 'Reprise',
    description: home.description(returns.days),
    lang: locale,
    dir: 'ltr',
    start_url: paths.home(market),
    scope: '/',
    display: 'standalone',
    theme_color: '#F6F1E7',
    background_color: '#F6F1E7',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icon-monochrome.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'monochrome' },
    ],
    shortcuts: [shortcut(nav.phones, paths.phones(market)), shortcut(nav.phone, paths.phone(market)), shortcut(nav.cart, paths.cart(market))],
  };
}
