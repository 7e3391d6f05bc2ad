import { createHash } from 'node:crypto';

const known = new Map<string, string>();

/** How a content security policy names a script or a style that stands in the page. */
export function digestOf(text: string): string {
  const digest = known.get(text) ?? createHash('sha256').update(text).digest('base64');
  known.set(text, digest);
  return `sha256-${digest}`;
}

/** A policy without the digests of what a page has not. Astro names those of every page in each: digests cannot be compressed, and were a fifth of a page. */
export function narrowed(policy: string, page: ReadonlySet<string>): string {
  return policy.replace(/ '(sha256-[^']+)'/g, (named, digest: string) => (page.has(digest) ? named : ''));
}

/** The digests of a page's own scripts and styles. */
export function digestsIn(html: string): ReadonlySet<string> {
  return new Set(Array.from(html.matchAll(/<(script|style)(?: type="module")?>([^]*?)<\/\1>/g), ([, , text]) => digestOf(text!)));
}
