import { keepFocus } from '../focus/keep-focus.client';

/** How often the shop is looked for while it cannot be reached, ms. */
const pause = 15_000;

const root = document.documentElement;
const bar = document.querySelector<HTMLElement>('[data-offline-bar]')!;
const { probe, worker, zone, made, off, back, blocked } = bar.dataset as Record<string, string>;
const wasKept = 'kept' in root.dataset;
let isOff = false;
let looks: ReturnType<typeof setInterval> | undefined;

/** Asks the shop itself: a browser's own idea of being online is of its cable. */
async function look(): Promise<void> {
  const isReached = await fetch(probe!, { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);
  if (isReached === !isOff && root.dataset.network) return;
  isOff = !isReached;
  clearInterval(looks);
  if (isOff) {
    looks = setInterval(() => document.hidden || void look(), pause);
    root.dataset.network = 'off';
    say(off!.replace('{time}', () => asOf()));
  } else if (wasKept) {
    // What is shown is still the copy: it is for the reader to change it.
    root.dataset.network = 'back';
    say(back!);
  } else {
    leave('on');
  }
}

/** When what the page says was true: live prices may have come after it was made. */
function asOf(): string {
  const live = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).findLast(({ name, responseStatus }) => name.includes('/offers?') && responseStatus === 200);
  const at = live ? performance.timeOrigin + live.responseEnd : Number(made);
  return new Intl.DateTimeFormat(root.lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(at);
}

/** Where somebody was before they came to the bar. */
let before: HTMLElement | null = null;
bar.addEventListener('focusin', ({ relatedTarget }) => {
  if (relatedTarget instanceof HTMLElement && !bar.contains(relatedTarget)) before = relatedTarget;
});

/** Takes the bar away, and whoever is on it back to where they were. */
function leave(network: 'on' | 'seen'): void {
  keepFocus(() => { root.dataset.network = network; }, () => (before?.isConnected ? before : document.querySelector('main')));
}

function say(text: string): void {
  bar.querySelector('p')!.textContent = text;
}

/** What would be sent stays where it is, and so does the person. */
document.addEventListener('submit', (event) => {
  if (!isOff || (event.target as HTMLFormElement).method !== 'post') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  root.dataset.network = 'off';
  say(blocked!);
}, true);

bar.querySelector('[data-offline-close]')!.addEventListener('click', () => leave('seen'));

addEventListener('offline', () => void look());
addEventListener('online', () => void look());
if (wasKept || !navigator.onLine) void look();

/** A page that did not come through the worker, because it was there first or had been fetched ahead, asks to be kept. */
async function startWorker(): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  await navigator.serviceWorker.register(worker!);
  const { active } = await navigator.serviceWorker.ready;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is of this origin, and takes none
  if (!navigation?.workerStart) active?.postMessage(location.href);
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') void startWorker();
  else addEventListener('load', () => void startWorker(), { once: true });
}
