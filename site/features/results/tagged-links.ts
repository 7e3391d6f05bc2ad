import { isWay, tagged, type Origin } from '../../../worker/results/origin';

/** The same HTML, in which links on the way to buying say what led there. */
export function taggedLinks(html: string, origin: Origin): string {
  return html.replaceAll(/(<a\s(?:[^>]*?\s)?href=")(\/[^"]*)"/g, (link, before: string, href: string) => {
    const address = href.replaceAll(/&(amp|#38|#x26);/g, '&');
    return isWay(address) ? `${before}${tagged(address, origin).replaceAll('&', '&amp;')}"` : link;
  });
}
