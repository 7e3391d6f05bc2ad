import { keepFocus } from '../focus/keep-focus.client';
import { correctCards } from '../offer/live-offers.client';

/** How long somebody may pause while typing, and how long an answer may take before it is to be seen that one is awaited; ms. */
const [pause, patience] = [250, 300];

/**
 * The same page of results, fetched and put in place at each change instead of after a button. The
 * address stays what the form's own would be; where anything fails, the browser goes there itself.
 */
export function startFind(): void {
  const form = document.querySelector<HTMLFormElement>('#find')!;
  const results = document.querySelector<HTMLElement>('[data-find-results]')!;
  const heading = document.querySelector<HTMLElement>('#results')!;
  let asked: AbortController | undefined;
  let timer = 0;
  let isTyping = false;

  const addressOfForm = () => {
    const params = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== '') as [string, string][]);
    const search = params.toString().trim();
    return form.action + (search && `?${search}`);
  };

  const load = async (address: string, keep: 'push' | 'replace' | 'none') => {
    asked?.abort();
    const asking = (asked = new AbortController());
    const waiting = setTimeout(() => results.setAttribute('aria-busy', 'true'), patience);
    try {
      const response = await fetch(address, { signal: asking.signal });
      if (!response.ok) throw new Error(String(response.status));
      const next = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (asking.signal.aborted) return;
      put(next, keep === 'none');
      if (keep !== 'none') history[`${keep}State`]({ find: true }, '', response.url);
      void correctCards();
    } catch {
      if (!asking.signal.aborted) location.assign(address);
    } finally {
      clearTimeout(waiting);
      if (asked === asking) results.removeAttribute('aria-busy');
    }
  };

  const put = (next: Document, isHistory: boolean) => {
    const find = (name: string, from: ParentNode = next) => from.querySelector<HTMLElement>(`[data-find-${name}]`);
    keepFocus(() => results.replaceChildren(...document.adoptNode(find('results')!).childNodes), () => heading);
    for (const name of ['count', 'chosen']) find(name, document)!.textContent = find(name)!.textContent;
    document.title = next.title;
    for (const field of fieldsOf(document)) {
      const other = fieldsOf(next).find((one) => one.name === field.name && (!isOption(one) || one.value === field.value));
      if (other) adopt(field, other, isHistory);
    }
  };

  const change = (isTyped: boolean) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      void load(addressOfForm(), isTyped && isTyping ? 'replace' : 'push');
      isTyping = isTyped;
    }, isTyped ? pause : 0);
  };

  form.addEventListener('input', ({ target }) => { if (!isOption(target as Field)) change(true); });
  document.addEventListener('change', ({ target }) => { const field = target as Field; if (field.form === form && (isOption(field) || field.name === 'sort')) change(false); });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change(false);
    // The button goes with the filters that are folded; who pressed it wants to see what there is.
    keepFocus(() => { form.querySelector<HTMLDetailsElement>('[data-filters]')!.open = false; }, () => heading);
    results.scrollIntoView({ block: 'nearest' });
  });
  results.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-find-link]');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    isTyping = false;
    void load(link.href, 'push').then(() => heading.focus());
  });
  addEventListener('popstate', () => { if (!location.hash) void load(location.href, 'none'); });
}

/** A select has of an input what is needed here. */
type Field = HTMLInputElement;

const fieldsOf = (page: Document) => [...page.querySelectorAll<Field>('#find input, select[form="find"]')];
const isOption = (field: Field) => field.type === 'checkbox' || field.type === 'radio';

/** Takes over what the fetched form says of a field, but not from under the hands of whoever is typing in it, unless they went back. */
function adopt(field: Field, other: Field, isHistory: boolean): void {
  if (!isOption(field)) {
    if (isHistory || field !== document.activeElement) field.value = other.value;
    return;
  }
  field.checked = other.checked;
  field.disabled = other.disabled && field !== document.activeElement;
  const [number, now] = [field, other].map((one) => one.closest('label')!.querySelector('[data-find-number]'));
  if (number && now) number.textContent = now.textContent;
}
