import { correct, isNews } from '../offer/live-offers.client';
import type { LiveDrop } from '../phone/live-drop';

/** Shows when the next sale opens, with its calendar file and its form; hides them where none is announced. */
export function showNextSale(next: LiveDrop['next']): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-next-sale]')) {
    section.hidden = next === null;
    if (!next) continue;
    const line = section.querySelector<HTMLElement>('[data-next-opens]');
    if (!isNews(line, 'nextOpens', next.opens)) continue;
    const { nextSale, zone: timeZone } = section.dataset as Record<string, string>;
    const say = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(document.documentElement.lang, { ...options, timeZone }).format(new Date(next.opens));
    correct(line, nextSale!.replace('{day}', say({ dateStyle: 'full' })).replace('{time}', say({ timeStyle: 'short' })));
  }
}
