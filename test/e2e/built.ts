import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMarketId } from '../../worker/shared/market';

/** What a build left behind, looked at as files; each is read once. */
export const client = '.cache/e2e/dist/client';

export type BuiltPage = { readonly file: string; readonly path: string; readonly url: string; readonly market: string | null; readonly html: string; readonly isListed: boolean };

let pages: BuiltPage[] | undefined;

export function builtPages(): BuiltPage[] {
  return (pages ??= files(client).map((file) => {
    const html = readFileSync(file, 'utf8');
    const path = publicPath(file.slice(client.length).replace(/(\/index)?\.html$/, '') || '/', html);
    const first = path.split('/')[1] ?? '';
    return { file, path, url: urlOf(path), market: isMarketId(first) ? first : null, html, isListed: !html.includes('<meta name="robots" content="noindex">') };
  }));
}

/** A campaign's file lies under a secret, and is seen where it says that it is. */
function publicPath(path: string, html: string): string {
  return /^\/\w+\/baked\//.test(path) ? new URL(html.match(/<link rel="canonical" href="([^"]+)"/)![1]!).pathname : path;
}

export const urlOf = (path: string) => new URL(path, process.env.SHOP ?? 'http://localhost:8787').href;

const known = new Map<string, string | null>();

/** The file a URL of the shop is answered with. */
export function builtFile(url: string): string | null {
  if (!known.has(url)) known.set(url, lookFor(url));
  return known.get(url)!;
}

function lookFor(url: string): string | null {
  const page = builtPages().find((one) => one.url === url);
  if (page) return page.file;
  const file = join(client, decodeURIComponent(new URL(url).pathname));
  return [`${file}.html`, join(file, 'index.html'), file].find((candidate) => existsSync(candidate) && /\.\w+$/.test(candidate)) ?? null;
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : entry.name.endsWith('.html') ? [join(folder, entry.name)] : []);
}
