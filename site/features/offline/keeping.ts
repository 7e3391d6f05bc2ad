import type { MarketId } from '../../../worker/shared/market';

/** What the service worker has to do with a request: nothing at all, for most. */
export type Task = 'page' | 'private-page' | 'hashed' | 'picture' | 'nothing';

/** Pages of one visitor: what they hold must not outlive the visit. Whatever is under them is theirs, too. */
const privatePages = ['cart', 'checkout', 'orders', 'withdrawal', 'units', 'phone/checkout', 'phone/queue', 'phone/reveal'];

/** Names of the caches; a new version of the worker begins new ones. */
export const pagesCache = 'pages-';
export const assetsCache = 'assets-';

/** How much is kept, the oldest goes first. */
export const limits = { pages: 40, assets: 250 } as const;

/** For how long the network is waited for where there is a copy, ms. */
export const patience = 3_000;

export function taskFor({ method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>, origin: string): Task {
  const { pathname, origin: asked } = new URL(url);
  if (method !== 'GET' || asked !== origin || /^\/(api|cdn-cgi|studio)(\/|$)/.test(pathname)) return 'nothing';
  if (mode === 'navigate') return isPrivate(pathname) ? 'private-page' : 'page';
  if (pathname.startsWith('/_astro/')) return 'hashed';
  return /^\/(drawings|notice)\/|^\/favicon\.svg$/.test(pathname) ? 'picture' : 'nothing';
}

function isPrivate(pathname: string): boolean {
  const rest = pathname.split('/').slice(2).join('/');
  return privatePages.some((page) => rest === page || rest.startsWith(`${page}/`));
}

/** Kept is only what says of itself that it is the same for everybody: a whole page that came without a detour. */
export function mayKeep({ status, redirected, headers }: Pick<Response, 'status' | 'redirected' | 'headers'>): boolean {
  const control = headers.get('cache-control') ?? '';
  return status === 200 && !redirected && /\bpublic\b/.test(control) && !/\b(no-store|private)\b/.test(control) && (headers.get('content-type') ?? '').startsWith('text/html');
}

/** The market an address is in, if any: read from its shape, since the records of all markets would be too much to carry. */
export function marketAt(url: string): MarketId | null {
  return (new URL(url).pathname.match(/^\/([a-z]{2})(\/|$)/)?.[1] as MarketId | undefined) ?? null;
}

/** What a page or script needs besides itself: files of the build, drawings. */
export function needsOf(text: string, url: string): string[] {
  const found = text.matchAll(/(?:href=|src=|\bfrom|\bimport)\s*"((?:\/_astro\/|\/drawings\/|\.\/)[^"]+)"/g);
  return [...new Set([...found].map(([, path]) => new URL(path!, url).href))];
}

/** A kept page says that it is one before anything is drawn. */
export function markKept(html: string): string {
  return html.replace('<html ', '<html data-kept ');
}
