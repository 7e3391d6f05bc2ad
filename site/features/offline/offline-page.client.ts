import { pagesCache } from './keeping';

const page = document.querySelector<HTMLElement>('[data-offline-page]')!;
const section = page.querySelector<HTMLElement>('[data-kept-pages]')!;

/** Lists the kept pages of this market, the last one opened first. */
async function list(): Promise<void> {
  const { home } = page.dataset;
  const names = (await caches.keys()).filter((name) => name.startsWith(pagesCache));
  for (const name of names) {
    const cache = await caches.open(name);
    for (const { url } of (await cache.keys()).toReversed()) {
      const { pathname } = new URL(url);
      if (pathname !== home && !pathname.startsWith(`${home}/`)) continue;
      const [title = ''] = (await (await cache.match(url))!.text()).match(/<title>[^<]*/) ?? [];
      const link = document.createElement('a');
      [link.href, link.textContent] = [pathname, new DOMParser().parseFromString(title, 'text/html').title];
      const item = document.createElement('li');
      item.insertAdjacentElement('beforeend', link);
      section.querySelector('ul')!.insertAdjacentElement('beforeend', item);
      section.hidden = false;
    }
  }
}

if ('caches' in globalThis) void list();
addEventListener('online', () => location.reload());
