import type { Variant } from '../results/origin';

/**
 * A campaign's page in which a trial shows one variant: the other one is taken away, and links on the way to buying say
 * which it was. Nothing jumps, because the browser never has both, and no script has to run.
 */
export function dealt(page: Response, variant: Variant): Response {
  return new HTMLRewriter()
    .on('article[data-campaign]', { element: (article) => void article.setAttribute('data-variant-shown', variant) })
    .on(`[data-variant="${variant}"]`, { element: (shown) => void shown.removeAttribute('hidden') })
    .on(`[data-variant="${variant === 'a' ? 'b' : 'a'}"]`, { element: (other) => void other.remove() })
    .on('article[data-campaign] a[href*="?c="]', {
      element(link) {
        // As it is written in the page, with its entities: only something is added to it.
        const [address, place] = link.getAttribute('href')!.split('#');
        link.setAttribute('href', `${address}&amp;v=${variant}${place === undefined ? '' : `#${place}`}`);
      },
    })
    .transform(page);
}
