import { sendOnce } from '../offer/once.client';

/** Puts the list of a page of units into this one. Of several asked for, the last one stays. @param focuses whether somebody asked for it, who is led there */
export async function openList(very: HTMLElement, href: string, focuses: boolean): Promise<void> {
  const say = very.querySelector<HTMLElement>('[data-very-say]')!;
  const section = very.querySelector<HTMLElement>('[data-very-list]')!;
  section.dataset.of = href;
  say.textContent = very.dataset.loading!;
  const list = await unitsAt(href);
  if (section.dataset.of !== href) return;
  say.textContent = '';
  if (!list) return tellFailed(say, very.dataset.failed!, href);
  section.querySelector('[data-very-units]')!.replaceChildren(list);
  for (const form of list.querySelectorAll('form')) sendOnce(form);
  section.hidden = false;
  if (focuses) section.querySelector<HTMLElement>('h3')!.focus();
}

async function unitsAt(href: string): Promise<Element | null> {
  try {
    const response = await fetch(href);
    return new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-units]');
  } catch {
    return null;
  }
}

function tellFailed(say: HTMLElement, text: string, href: string): void {
  say.replaceChildren(`${text} `, Object.assign(document.createElement('a'), { href, textContent: new URL(href).pathname }));
}
