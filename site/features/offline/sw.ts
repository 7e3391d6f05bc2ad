import { paths } from '../../paths';
import { assetsCache, limits, marketAt, markKept, mayKeep, needsOf, pagesCache, patience, taskFor } from './keeping';

/*
 * The service worker: a page that was opened stays readable without network. Pages come from the network first;
 * orders, carts, the API and whatever is sent are none of its business.
 */
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Asking = Lasting & { readonly request: Request; readonly preloadResponse: Promise<Response | undefined>; respondWith(answer: Promise<Response>): void };
type Scope = EventTarget & {
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
};

/** Of this worker's code, written in at build time: other code, other caches. */
declare const VERSION: string;

const worker = globalThis as unknown as Scope;
const names = { pages: pagesCache + VERSION, assets: assetsCache + VERSION };
const on = <E extends Event>(type: string, listen: (event: E) => void) => worker.addEventListener(type, (event) => listen(event as E));

on<Lasting>('install', () => void worker.skipWaiting());
on<Lasting>('activate', (event) => event.waitUntil(Promise.all([dropOld(), worker.registration.navigationPreload?.enable(), worker.clients.claim()])));

on<Asking>('fetch', (event) => {
  const task = taskFor(event.request, location.origin);
  if (task === 'page') event.respondWith(page(event));
  if (task === 'private-page') event.respondWith(network(event).catch(() => offlinePage(event.request.url)));
  if (task === 'hashed') event.respondWith(hashed(event.request));
  if (task === 'picture') event.respondWith(picture(event));
});

/** What was opened without passing here asks to be kept, too. It is fetched ahead of a later look, and says so: that is nobody's visit. */
on<Lasting & { data: string }>('message', (event) => event.waitUntil(keepOpen(event.data)));

async function keepOpen(url: string): Promise<void> {
  if (taskFor({ method: 'GET', mode: 'navigate', url }, location.origin) !== 'page') return;
  const answer = await fetch(url, { headers: { purpose: 'prefetch' } });
  await withNeeds(answer.clone());
  await keepPage(url, answer);
}

async function page(event: Asking): Promise<Response> {
  const { url } = event.request;
  const fresh = network(event);
  event.waitUntil(fresh.then((answer) => keepPage(url, answer.clone())).catch(() => undefined));
  const copy = await (await caches.open(names.pages)).match(bare(url));
  if (!copy) return fresh.catch(() => offlinePage(url));
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const first = await Promise.race([fresh, late]).catch(() => null);
  return first ?? new Response(markKept(await copy.text()), { headers: copy.headers });
}

async function network(event: Asking): Promise<Response> {
  return (await event.preloadResponse) ?? fetch(event.request);
}

async function keepPage(url: string, answer: Response): Promise<void> {
  if (!mayKeep(answer)) return;
  await put(names.pages, bare(url), answer, limits.pages);
  const market = marketAt(url);
  const assets = await caches.open(names.assets);
  if (!market || (await assets.match(paths.offline(market)))) return;
  const offline = await fetch(paths.offline(market));
  await withNeeds(offline.clone());
  if (offline.ok) await assets.put(paths.offline(market), offline);
}

/** A file whose name changes with its content never has to be asked for twice. */
async function hashed(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await put(names.assets, request, answer.clone(), limits.assets);
  return answer;
}

/** The picture that is there, and a newer one for the next time. */
async function picture(event: Asking): Promise<Response> {
  const kept = await caches.match(event.request);
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok) await put(names.assets, event.request, answer.clone(), limits.assets);
    return answer;
  });
  if (!kept) return fresh;
  event.waitUntil(fresh.catch(() => undefined));
  return kept;
}

/** Keeps what an answer refers to, and what that refers to. */
async function withNeeds(answer: Response): Promise<void> {
  if (!answer.ok) return;
  const assets = await caches.open(names.assets);
  for (const url of needsOf(await answer.text(), answer.url)) {
    if (await assets.match(url)) continue;
    const need = await hashed(new Request(url));
    if (url.endsWith('.js')) await withNeeds(need.clone());
  }
}

async function offlinePage(url: string): Promise<Response> {
  return (await caches.match(paths.offline(marketAt(url) ?? 'gb'))) ?? Response.error();
}

async function put(cache: string, key: Request | string, answer: Response, limit: number): Promise<void> {
  const open = await caches.open(cache);
  // What is put anew goes to the end of the list.
  await open.delete(key);
  await open.put(key, answer);
  const keys = await open.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - limit)).map((old) => open.delete(old)));
}

async function dropOld(): Promise<void> {
  const old = (await caches.keys()).filter((name) => !Object.values(names).includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A page of the build is the same whatever follows the question mark. */
const bare = (url: string) => url.replace(/[?#].*$/, '');
